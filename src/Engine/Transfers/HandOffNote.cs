using System.Globalization;
using System.Text;

namespace Claudia.Engine;

/// <summary>What Level 2 reads first: why, what it is about, how sure Claudia was, and what was said last.</summary>
internal static class HandOffNote
{
    private const int LastMessages = 6;
    private const int MessageLength = 500;
    private const int SummaryLength = 200;
    private const int Samples = 5;

    public static string Compose(ConversationState state, string marker)
    {
        var note = new StringBuilder();
        var transfer = state.Transfer!;
        note.AppendLine(CultureInfo.InvariantCulture, $"Claudia hands over to {transfer.Destination}.");
        note.AppendLine().AppendLine("Why:");
        foreach (var reason in transfer.Reasons)
            note.AppendLine(CultureInfo.InvariantCulture, $"- {Words(reason.Kind)}: {Short(reason.Evidence, MessageLength)}");
        note.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"About: {Summary(state)}");
        note.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Confidence so far: {Confidence(state.Confidence)}");
        note.AppendLine().AppendLine("Last messages:");
        foreach (var message in state.Messages.TakeLast(LastMessages))
            note.AppendLine(CultureInfo.InvariantCulture, $"{message.Speaker}: {Short(message.Text, MessageLength)}{Attached(message)}");
        return note.AppendLine().Append(marker).ToString();
    }

    /// <summary>What the customer wants: the message that says the most, and of several long ones the first.</summary>
    private static string Summary(ConversationState state)
    {
        var words = state.Messages.Where(message => message.Speaker == Speaker.Customer).Select(message => message.Text);
        return Short(words.OrderByDescending(text => Math.Min(text.Length, SummaryLength)).FirstOrDefault() ?? "nothing said yet", SummaryLength);
    }

    private static string Confidence(ConfidenceHistory history) => history.Latest.IsEmpty
        ? "no draft was judged"
        : string.Join(", ", history.Latest.TakeLast(Samples).Select(sample => $"{sample.Value.ToString("0.00", CultureInfo.InvariantCulture)} ({sample.Verdict})"));

    private static string Words(ReasonKind kind) => kind switch
    {
        ReasonKind.Expertise => "The topic needs a specialist",
        ReasonKind.LowConfidence => "Low confidence",
        ReasonKind.AsksForPerson => "The customer asks for a person",
        ReasonKind.AcceptedOffer => "The customer accepted the offer of a person",
        ReasonKind.Tag => "Tag",
        ReasonKind.Signal => "Signal",
        ReasonKind.FlowRule => "Rule of the flow",
        ReasonKind.DraftFailed => "No answer could be drafted",
        ReasonKind.ReplyFailed => "The answer could not be delivered",
        ReasonKind.Operator => "An operator asked for it",
        ReasonKind.Confident => "Confident",
    };

    private static string Attached(Message message) => message.Attachments switch
    {
        0 => "",
        1 => " [1 attachment]",
        var count => $" [{count} attachments]",
    };

    /// <summary>On one line, and without a marker: what was said must not pass for a line or a mark of the note itself.</summary>
    private static string Short(string text, int length)
    {
        var line = text.ReplaceLineEndings(" ").Replace(Transfer.MarkerStart, "(claudia:", StringComparison.OrdinalIgnoreCase).Trim();
        if (line.Length <= length)
            return line;
        var cut = char.IsHighSurrogate(line[length - 1]) ? length - 1 : length;
        return line[..cut] + "...";
    }
}
