using System.Collections.Immutable;
using Claudia.Rulebooks;

namespace Claudia.Cli;

/// <summary>Reads rules files that are named on the command line.</summary>
internal static class RulesFiles
{
    /// <param name="destinations">The names that rules may use; empty for any.</param>
    /// <exception cref="CommandException">The file can't be read, or something is wrong in it: one line for each mistake.</exception>
    public static Rulebook Read(string path, IReadOnlyCollection<string> destinations)
    {
        var (book, faults) = RulebookFile.Read(path, destinations.Count == 0 ? null : destinations);
        return book ?? throw new CommandException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>The rules to judge by where nobody is written to: seat and teams mean nothing.</summary>
    public static Engine.Rules ForJudging(Rulebook book) => book.ApplyTo(new()
    {
        Version = book.Version,
        Seat = new("1", "2"),
        Destinations = ImmutableSortedDictionary<string, string>.Empty.Add(Engine.Rules.DefaultDestination, "3"),
    });
}
