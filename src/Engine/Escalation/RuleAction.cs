namespace Claudia.Engine;

/// <summary>What a rule does with a turn that it matches.</summary>
public abstract record RuleAction
{
    private RuleAction()
    {
    }

    /// <summary>Transfers the conversation to a destination.</summary>
    /// <param name="IgnoresHours">True when it does so outside office hours as well.</param>
    public sealed record Transfer(string Destination = Rules.DefaultDestination, bool IgnoresHours = false) : RuleAction;

    /// <summary>Offers a person, and counts a strike; at the last one it transfers.</summary>
    public sealed record Offer(string Destination = Rules.DefaultDestination) : RuleAction;

    /// <summary>Transfers when people are there; until then it tells the customer, and waits for the opening.</summary>
    public sealed record Hold(string Destination = Rules.DefaultDestination) : RuleAction;

    /// <summary>Says that it is all right, and waits for the next question. It is neither a doubt nor the end of one.</summary>
    public sealed record Acknowledge : RuleAction;

    /// <summary>Sends the draft, however sure it is. Where there is none, the next rule is asked.</summary>
    public sealed record AnswerOnly : RuleAction;

    /// <summary>Sends a draft that is sure enough, and else says that she has no answer: no later rule transfers or offers.</summary>
    public sealed record NeverTransfer : RuleAction;
}
