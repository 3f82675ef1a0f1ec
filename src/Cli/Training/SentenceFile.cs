namespace Claudia.Cli;

/// <summary>
/// A language's sentences to train on. A line is a comment (<c># ...</c>), a slot (<c>name = this | that</c>), a sentence that is one
/// (<c>+ ...</c>), one that is none (<c>- ...</c>), or one that may stand beside either (<c>~ ...</c>).
/// </summary>
internal sealed record SentenceFile(IReadOnlyDictionary<string, string[]> Slots, IReadOnlyList<Template> Asking, IReadOnlyList<Template> Others, IReadOnlyList<Template> Beside)
{
    /// <exception cref="CommandException">A line is none of these.</exception>
    public static SentenceFile Read(string path)
    {
        var slots = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Dictionary<char, List<Template>> templates = new() { ['+'] = [], ['-'] = [], ['~'] = [] };
        foreach (var (line, at) in File.ReadLines(path).Select((line, at) => (line.Trim(), at)))
        {
            var source = $"{Path.GetFileName(path)}:{at + 1}";
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (templates.TryGetValue(line[0], out var list))
                list.Add(new(line[1..].Trim(), source));
            else if (line.Split('=') is [var name, var values] && slots.TryAdd(name.Trim(), [.. values.Split('|').Select(value => value.Trim())]))
                continue;
            else
                throw new CommandException($"{source}: neither a sentence (+, -, ~) nor a slot of a new name: \"{line}\".");
        }
        return new(slots, templates['+'], templates['-'], templates['~']);
    }

    /// <exception cref="CommandException">A sentence can't be filled.</exception>
    public void Check()
    {
        foreach (var template in Asking.Concat(Others).Concat(Beside))
            template.Fill(Slots, new Chance(0));
    }
}
