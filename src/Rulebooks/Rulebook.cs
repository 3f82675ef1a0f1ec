using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Claudia.Engine;

namespace Claudia.Rulebooks;

/// <summary>What a workspace's <c>rules.yaml</c> says. The format is described in docs/rules.md.</summary>
public sealed record Rulebook
{
    /// <summary>The version of a workspace without a file.</summary>
    public const string BuiltIn = "built-in";

    /// <summary>More than this is no rules file.</summary>
    public const int LongestText = 256 * 1024;

    /// <summary>The rulebook of a workspace without a file.</summary>
    public static readonly Rulebook Default = new();

    /// <summary>The JSON Schema of rules files.</summary>
    public static string Schema
    {
        get
        {
            using var reader = new StreamReader(typeof(Rulebook).Assembly.GetManifestResourceStream("rules.schema.json")!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>A hash of the file's text, whatever its line endings: 12 hexadecimal digits.</summary>
    public string Version { get; init; } = BuiltIn;

    public EscalationRules Escalation { get; init; } = new();

    /// <summary>Phrases that take the place of the built-in ones, by language.</summary>
    public ImmutableSortedDictionary<string, PhraseSet> Phrases { get; init; } = ImmutableSortedDictionary<string, PhraseSet>.Empty;

    /// <summary>The language of hand-off notes; null for the workspace's.</summary>
    public string? NoteLanguage { get; init; }

    /// <summary>The text of hand-off notes; null for the built-in one.</summary>
    public string? NoteTemplate { get; init; }

    /// <summary>The rules with this book in force.</summary>
    public Rules ApplyTo(Rules rules) => rules with
    {
        Version = Version,
        Escalation = Escalation,
        Phrases = rules.Phrases with { ByLanguage = Engine.Phrases.Default.ByLanguage.SetItems(Phrases) },
        Note = new(NoteLanguage ?? rules.Phrases.Fallback, NoteTemplate),
    };

    internal static string VersionOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))).AsSpan(0, 6));
}

/// <summary>What is wrong in a rules file.</summary>
/// <param name="Line">From 1; 0 when the file as a whole is meant.</param>
/// <param name="Column">From 1; 0 when the file as a whole is meant.</param>
public sealed record RulebookFinding(long Line, long Column, string Why)
{
    public override string ToString() => Line > 0 ? $"{Line}:{Column}: {Why}" : Why;
}

/// <summary>A rules file as it was read.</summary>
/// <param name="Book">Null when something is wrong.</param>
/// <param name="Findings">All that is wrong, in the order of the file.</param>
public sealed record RulebookReading(Rulebook? Book, ImmutableArray<RulebookFinding> Findings);
