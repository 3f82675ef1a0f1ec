using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Answers;

/// <summary>What is sent: instructions of ours, and beside them one JSON document with everything that others wrote.</summary>
/// <param name="Articles">Those that are in it, best first: only these may be cited.</param>
/// <param name="Tokens">Estimated, the schema's among them.</param>
internal sealed record ModelPrompt(string Instructions, string Data, ImmutableArray<Retrieved> Articles, BinaryData Schema, int Tokens)
{
    /// <summary>Bytes of UTF-8 that make one token: fewer than tokenizers need for any of our languages, so that the estimate is high.</summary>
    private const int BytesPerToken = 3;

    private const int LongestQuestion = 4_000;
    private const int LongestArticle = 6_000;
    private const int LongestMessage = 600;
    private const int MostMessages = 6;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // It is read by a model, not by a browser: quotes and brackets stay short, letters stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The fullest prompt that keeps within the limit; null when not even the best article does.</summary>
    public static ModelPrompt? Of(DraftRequest request, string language, ImmutableArray<Retrieved> found, string instructions, int mostTokens)
    {
        var history = request.History.IsDefaultOrEmpty ? [] : request.History.TakeLast(MostMessages).ToImmutableArray();
        return Sizes(history, found)
            .Select(size => Build(request.Question, language, size.History, size.Found, instructions))
            .FirstOrDefault(prompt => prompt.Tokens <= mostTokens);
    }

    /// <summary>Articles go before history, and the best of them last.</summary>
    private static IEnumerable<(ImmutableArray<Message> History, ImmutableArray<Retrieved> Found)> Sizes(ImmutableArray<Message> history, ImmutableArray<Retrieved> found)
    {
        for (var count = found.Length; count > 0; count--)
            yield return (history, found[..count]);
        yield return ([], found[..1]);
    }

    private static ModelPrompt Build(string question, string language, ImmutableArray<Message> history, ImmutableArray<Retrieved> found, string instructions)
    {
        var data = JsonSerializer.Serialize(
            new Document(
                language,
                [.. found.Select(it => Shown(it.Article))],
                [.. history.Select(message => new Line(NameOf(message.Speaker), Cut(message.Text, LongestMessage)))],
                Cut(question, LongestQuestion)),
            Json);
        var schema = ModelReply.Schema(found.Select(it => it.Article.Id));
        var bytes = Encoding.UTF8.GetByteCount(instructions) + Encoding.UTF8.GetByteCount(data) + schema.ToMemory().Length;
        return new(instructions, data, found, schema, (bytes / BytesPerToken) + 1);
    }

    /// <summary>Of a Level 2 article the model sees that there is one, and not what it says.</summary>
    private static Piece Shown(Article article) => new(
        article.Id,
        article.Level,
        article.Title,
        Cut(article.Level == 2 ? string.Join('\n', article.Questions) : ArticleText.Of(article), LongestArticle));

    private static string NameOf(Speaker speaker) => speaker switch
    {
        Speaker.Customer => "customer",
        Speaker.Claudia => "claudia",
        Speaker.Teammate => "teammate",
    };

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        return (char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] : text[..most]) + "…";
    }

    private sealed record Document(string Language, ImmutableArray<Piece> Articles, ImmutableArray<Line> Conversation, string Question);

    private sealed record Piece(string Id, int Level, string Title, string Text);

    private sealed record Line(string From, string Text);
}

/// <summary>An article as one text.</summary>
internal static class ArticleText
{
    public static string Of(Article article) =>
        string.Join("\n\n", article.Sections.SelectMany(section => section.Paragraphs.Prepend(section.Heading)).Where(text => text.Length > 0));
}
