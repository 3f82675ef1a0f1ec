using System.Text.Json;

namespace Claudia.Cli;

/// <summary>Reads labelled dialogues: a JSON object a line.</summary>
internal static class DialogueReader
{
    private const int MostTurns = 200;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <exception cref="CommandException">The file can't be read, or a line is no dialogue: the message names it.</exception>
    public static IReadOnlyList<Dialogue> Read(FileInfo file) => [.. JsonLines.Read(file).Select(Dialogue)];

    private static Dialogue Dialogue(JsonLine line)
    {
        try
        {
            var read = line.Object.Deserialize<Line>(Options)!;
            var dialogue = new Dialogue(read.Id ?? line.Place, read.Language ?? "en", [.. read.Turns ?? []]);
            return Fault(dialogue) is { } fault ? throw new CommandException($"{line.Place}: {fault}.") : dialogue;
        }
        catch (JsonException odd)
        {
            throw new CommandException($"{line.Place}: is no dialogue ({odd.Message})", odd);
        }
    }

    private static string? Fault(Dialogue dialogue)
    {
        if (dialogue.Turns.Length is 0 or > MostTurns)
            return $"a dialogue has 1 to {MostTurns} turns";
        foreach (var (at, turn) in dialogue.Turns.Index())
        {
            if (turn?.Text is null)
                return $"turn {at + 1}: a turn has an \"author\" and a \"text\"";
            if (turn.Author is not (DialogueTurn.Customer or DialogueTurn.Claudia))
                return $"turn {at + 1}: \"author\" must be customer or claudia";
            if (turn.Author != DialogueTurn.Customer && (turn.Transfer || turn.Predicted is not null))
                return $"turn {at + 1}: only a customer's turn can be transferred";
            if (turn.Confidence is { } confidence && confidence is not (>= 0 and <= 1))
                return $"turn {at + 1}: \"confidence\" must be a number from 0 to 1";
            if (((string?[])[turn.Reason, turn.PredictedReason]).FirstOrDefault(name => name is not null && !ReasonNames.All.Contains(name)) is { } odd)
                return $"turn {at + 1}: '{odd}' is no reason; reasons are {string.Join(", ", ReasonNames.All)}";
            if (turn.Transfer && turn.Reason is null)
                return $"turn {at + 1}: a transfer needs its \"reason\"";
        }
        return null;
    }

    private sealed record Line(string? Id, string? Language, IReadOnlyList<DialogueTurn>? Turns);
}
