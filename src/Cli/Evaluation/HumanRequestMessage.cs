using Claudia.Engine;

namespace Claudia.Cli;

/// <summary>A labelled message, and the words by which it was found to ask for a person.</summary>
internal sealed record HumanRequestMessage(string Place, string Text, bool Asks, string? Language, string? Source, string? Found)
{
    /// <exception cref="CommandException">The line lacks its text, or a field is of the wrong kind.</exception>
    public static HumanRequestMessage Judge(JsonLine line)
    {
        var text = line.Text("text");
        return new(line.Place, text, line.OptionalFlag("handoff") ?? false, line.OptionalText("lang"), line.OptionalText("source"), PersonRequest.Find(text, []));
    }
}
