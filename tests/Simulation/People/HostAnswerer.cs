using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Simulation;

/// <summary>Answers with the messages that it answers, so that the auditor knows which those were.</summary>
internal sealed class HostAnswerer(Host host) : IAnswerer
{
    public Task<Draft> DraftAsync(DraftRequest request, CancellationToken cancel)
    {
        var world = host.World;
        world.MustBeOurThread();
        var index = ModelConversation.IndexOf(request.Key);
        var roll = world.Dice.Roll(Site.Draft, index);
        world.Intercom.Conversations[index].Drafts.Add(new(world.Now, request.Question));
        if (roll.Happens(world.Plan.Odds.DraftFails))
            return Task.FromException<Draft>(new InvalidOperationException("The model is away."));
        var sure = roll.Chooses(world.Plan.Confident);
        var expert = roll.Chooses(80);
        var draft = new Draft(
            $"re: {request.Question.Replace('\n', ' ')} {Rewriting.Link}",
            sure ? 0.9 : 0.2,
            Draft.NoParts,
            "en",
            [new("a", "An article")],
            expert);
        var answer = new TaskCompletionSource<Draft>();
        cancel.Register(() => answer.TrySetCanceled(cancel));
        world.In(roll.Happens(world.Plan.Odds.DraftSlow) ? roll.Millis(15_000, 40_000) : roll.Millis(100, 3000), () => answer.TrySetResult(draft));
        return answer.Task;
    }

    public string LanguageOf(DraftRequest request) => "en";
}
