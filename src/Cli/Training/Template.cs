using System.Text;

namespace Claudia.Cli;

/// <summary>A sentence with <c>{slots}</c> and <c>[this|or that|]</c>.</summary>
internal sealed record Template(string Text, string Source)
{
    /// <summary>Slots that stand in slots: more than these is a circle.</summary>
    private const int Deepest = 8;

    /// <summary>One of the sentences that it stands for.</summary>
    /// <exception cref="CommandException">A slot is unknown, a bracket is not closed, or slots go round in a circle.</exception>
    public string Fill(IReadOnlyDictionary<string, string[]> slots, Chance chance) =>
        string.Join(' ', Fill(Text, slots, chance, 0).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private string Fill(string text, IReadOnlyDictionary<string, string[]> slots, Chance chance, int depth)
    {
        if (depth > Deepest)
            throw new CommandException($"{Source}: the slots of \"{Text}\" go round in a circle.");
        var filled = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('{' or '['))
            {
                filled.Append(text[at]);
                continue;
            }
            var end = text.IndexOf(text[at] == '{' ? '}' : ']', at);
            if (end < 0)
                throw new CommandException($"{Source}: a bracket of \"{Text}\" is not closed.");
            var inside = text[(at + 1)..end];
            filled.Append(Fill(chance.Of(text[at] == '{' ? Slot(inside, slots) : inside.Split('|')), slots, chance, depth + 1));
            at = end;
        }
        return filled.ToString();
    }

    private string[] Slot(string name, IReadOnlyDictionary<string, string[]> slots) =>
        slots.GetValueOrDefault(name) ?? throw new CommandException($"{Source}: there is no slot {{{name}}}.");
}
