using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Cli;

/// <summary>Reasons as files of dialogues name them: asks-for-person, low-confidence, ...</summary>
internal static class ReasonNames
{
    private static readonly Dictionary<string, ReasonKind> ByName = Enum.GetValues<ReasonKind>().ToDictionary(Of, StringComparer.Ordinal);

    public static IEnumerable<string> All => ByName.Keys;

    public static string Of(ReasonKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
