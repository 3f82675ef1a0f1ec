using System.CommandLine;

namespace Claudia.Cli;

/// <summary>The options of <c>claudia rehearse</c>.</summary>
internal static class RehearseOptions
{
    public static readonly Option<bool> Simulated = new("--simulated")
    {
        Description = "Start Claudia and a simulated Intercom, rehearse there, and stop them again.",
    };

    public static readonly Option<string> Workspace = new("--workspace")
    {
        Description = "The workspace's name in Claudia's configuration.",
    };

    public static readonly Option<FileInfo> Settings = new("--settings")
    {
        Description = "The JSON file with Claudia's configuration. Settings of the environment (Claudia__...) go before it.",
    };

    public static readonly Option<string> Api = new("--api")
    {
        Description = "Claudia's address.",
        DefaultValueFactory = _ => "http://localhost:5080",
    };

    /// <summary>No default value: the help would print it.</summary>
    public static readonly Option<string> ApiKey = new("--api-key")
    {
        Description = $"An operator's key for Claudia's API. Better put into the environment, as {KeyVariable}.",
    };

    public static readonly Option<string> Contact = new("--contact")
    {
        Description = "Intercom's id of the test contact that writes the messages.",
    };

    public static readonly Option<string> Question = new("--question")
    {
        Description = "A question that the knowledge base covers.",
        DefaultValueFactory = _ => "How can I track my parcel?",
    };

    /// <summary>No default value: the help would print it.</summary>
    public static readonly Option<string> Article = new("--expect")
    {
        Description = "The article that the answer to the question must rest on, by its file (en/track-parcel) or its title. Without it any answer will do.",
    };

    public static readonly Option<string> Request = new("--request")
    {
        Description = "A message that must go to Level 2.",
        DefaultValueFactory = _ => "I would like to talk to a person, please.",
    };

    public static readonly Option<string> Comment = new("--failure-comment")
    {
        Description = "The comment that the workflow adds when its webhook fails, or a part of it.",
        DefaultValueFactory = _ => "Webhook Called Failed",
    };

    public static readonly Option<int> Patience = new("--patience")
    {
        Description = "Seconds to wait for each thing that should happen (1 to 600).",
        DefaultValueFactory = _ => 60,
    };

    public static readonly Option<FileInfo> ApiProgram = new("--api-program")
    {
        Description = "With --simulated: Claudia.Api.dll, where it is not beside this program or in the same checkout.",
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print an object with holds (true or false) and the rows, instead of the table.",
    };

    private const string KeyVariable = "CLAUDIA_API_KEY";

    public static IEnumerable<Option> All =>
        [Simulated, Workspace, Settings, Api, ApiKey, Contact, Question, Article, Request, Comment, Patience, ApiProgram, Json];

    public static RehearsalScript ScriptOf(ParseResult parsed) => new(
        parsed.GetValue(Question)!, parsed.GetValue(Request)!, parsed.GetValue(Comment)!, TimeSpan.FromSeconds(parsed.GetValue(Patience)), parsed.GetValue(Article));

    /// <exception cref="RehearsalException">A setting is missing or wrong.</exception>
    public static RehearsalTarget TargetOf(ParseResult parsed) => RehearsalTarget.FromConfiguration(
        parsed.GetValue(Workspace)!, parsed.GetValue(Settings), new(parsed.GetValue(Api)!), KeyOf(parsed)!, parsed.GetValue(Contact)!);

    /// <summary>What is missing or out of its range. Not a validator: those see options without their defaults.</summary>
    /// <exception cref="RehearsalException">Something is.</exception>
    public static void Check(ParseResult parsed)
    {
        if (Wrong(parsed) is { } what)
            throw new RehearsalException(what);
    }

    private static string? Wrong(ParseResult parsed)
    {
        if (parsed.GetValue(Patience) is < 1 or > 600)
            return "--patience is 1 to 600 seconds.";
        var (named, missing) = (Given(parsed, Workspace, Settings, Contact), Missing(parsed));
        if (parsed.GetValue(Simulated))
            return named.Length == 0 ? null : $"--simulated starts a workspace of its own: leave out {string.Join(" and ", named)}.";
        if (missing.Length > 0)
            return $"{string.Join(", ", missing)} {(missing.Length == 1 ? "is" : "are")} missing. Without a workspace, say --simulated.";
        return Uri.TryCreate(parsed.GetValue(Api), UriKind.Absolute, out var api) && api.Scheme is "http" or "https"
            ? null
            : "--api must be an address that begins with http:// or https://.";
    }

    private static string[] Given(ParseResult parsed, params Option[] options) =>
        [.. options.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name)];

    private static string[] Missing(ParseResult parsed)
    {
        (string Name, string? Value)[] needed =
        [
            (Workspace.Name, parsed.GetValue(Workspace)),
            (Contact.Name, parsed.GetValue(Contact)),
            ($"{ApiKey.Name} (or {KeyVariable})", KeyOf(parsed)),
        ];
        return [.. needed.Where(option => string.IsNullOrWhiteSpace(option.Value)).Select(option => option.Name)];
    }

    private static string? KeyOf(ParseResult parsed) => parsed.GetValue(ApiKey) ?? Environment.GetEnvironmentVariable(KeyVariable);
}
