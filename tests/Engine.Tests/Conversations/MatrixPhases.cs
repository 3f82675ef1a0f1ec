using System.Diagnostics;

namespace Claudia.Engine.Tests;

/// <summary>A conversation in each phase, with the reading that it needs just made.</summary>
internal static class MatrixPhases
{
    public static Story In(Phase phase)
    {
        var story = phase switch
        {
            Phase.Listening => Answered(),
            Phase.Drafting => Asked("Where is my parcel?"),
            Phase.Replying => Calling("Where is my parcel?", WritePurpose.Answer),
            Phase.Offering => Offered(),
            Phase.Transferring => Calling("I want to talk to a human", WritePurpose.Transfer),
            Phase.WithHuman => After(Answered(), story => story.See(story.Desk.Replies("I take this one."))),
            Phase.Paused => After(Asked("Where is my parcel?"), story => story.Take(new ConversationInput.PauseAsked(story.Now, "op"))),
            Phase.Closed => After(Answered(), story => story.See(story.Desk.Close())),
        };
        story.Wait(2);
        Debug.Assert(story.State.Phase == phase, $"{phase} is {story.State.Phase}");
        return story;
    }

    private static Story Asked(string text)
    {
        var story = new Story();
        story.Hear(text);
        story.Look();
        return story;
    }

    private static Story Answered() => Asked("Where is my parcel?").Rest();

    private static Story Offered()
    {
        var story = Asked("Hm?");
        story.Drafts = _ => Given.Draft("?", 0.2);
        return story.Rest();
    }

    private static Story Calling(string text, WritePurpose purpose)
    {
        var story = Asked(text);
        story.UntilCall(purpose).Start();
        return story;
    }

    private static Story After(Story story, Action<Story> what)
    {
        what(story);
        return story;
    }
}
