using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>One conversation as Orleans holds it: a shell around its actor and the loop that drives it.</summary>
[GrainType("claudia.conversation"), CollectionAgeLimit(Minutes = 2)]
internal sealed class ConversationGrain : Grain, IConversationGrain
{
    private readonly GrainHome _home;
    private readonly ActingLoop _loop;
    private IGrainTimer? _timer;

    public ConversationGrain(IGrainContext context, IJournal journal, ActorParts parts)
    {
        var key = GrainKeys.Read(context.GrainId);
        _home = new(this, parts.Ports.Rules, key.Workspace);
        _loop = new(new(key, context.ActivationId.ToString(), journal, parts.Ports, parts.Limits), parts, due => _timer!.Change(due, Timeout.InfiniteTimeSpan));
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _timer = this.RegisterGrainTimer(_loop.RunAsync, GrainTimers.WhenSet);
        return Task.CompletedTask;
    }

    public async Task<SentReceipt> DeliverAsync(SentInput input)
    {
        _home.MustServe();
        return new(await _loop.DeliverAsync(input.Input, CancellationToken.None));
    }

    public Task WakeAsync()
    {
        _home.MustServe();
        _loop.Wake();
        return Task.CompletedTask;
    }
}
