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

    /// <summary>In the workspace's words, and with the marker as its last line.</summary>
    public static string Compose(ConversationState state, NoteStyle style, string marker)
    {
        var words = Wordings.In(style.Language);
        KeyValuePair<string, string>[] parts =
        [
            new("destination", state.Transfer!.Destination),
            new("reasons", Reasons(state.Transfer, words)),
            new("summary", Summary(state, words)),
            new("confidence", Confidence(state.Confidence, words)),
            new("messages", Messages(state, words)),
        ];
        return $"{Template.Fill(style.Template ?? BuiltIn(words), parts).TrimEnd()}{Environment.NewLine}{Environment.NewLine}{marker}";
    }

    private static string BuiltIn(Wordings words) =>
        $$"""
        {{words["note.title"]}}

        {{words["note.why"]}}
        {reasons}

        {{words["note.about"]}}: {summary}

        {{words["note.confidence"]}}: {confidence}

        {{words["note.messages"]}}
        {messages}
        """;

    private static string Reasons(Transfer transfer, Wordings words) =>
        Lines(transfer.Reasons.Select(reason => $"- {words.Label(reason.Kind)}: {Short(words.Evidence(reason), MessageLength)}"));

    private static string Messages(ConversationState state, Wordings words) =>
        Lines(state.Messages.TakeLast(LastMessages).Select(message => $"{words[$"speaker.{message.Speaker}"]}: {Short(message.Text, MessageLength)}{Attached(message, words)}"));

    /// <summary>What the customer wants: the message that says the most, and of several long ones the first.</summary>
    private static string Summary(ConversationState state, Wordings words)
    {
        var texts = state.Messages.Where(message => message.Speaker == Speaker.Customer).Select(message => message.Text);
        return Short(texts.OrderByDescending(text => Math.Min(text.Length, SummaryLength)).FirstOrDefault() ?? words["note.nothing-said"], SummaryLength);
    }

    private static string Confidence(ConfidenceHistory history, Wordings words) => history.Latest.IsEmpty
        ? words["note.no-draft"]
        : string.Join(", ", history.Latest.TakeLast(Samples).Select(sample => $"{sample.Value.ToString("0.00", CultureInfo.InvariantCulture)} ({words[$"verdict.{sample.Verdict}"]})"));

    private static string Attached(Message message, Wordings words) => message.Attachments switch
    {
        0 => "",
        1 => $" [{words["note.attachment"]}]",
        var count => $" [{Template.Fill(words["note.attachments"], [new("count", count.ToString(CultureInfo.InvariantCulture))])}]",
    };

    private static string Lines(IEnumerable<string> lines) => string.Join(Environment.NewLine, lines);

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
