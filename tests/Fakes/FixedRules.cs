using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Fakes;

/// <summary>The same rules for the one workspace <c>acme</c>.</summary>
public sealed class FixedRules : IWorkspaceRules
{
    public const string Level2 = "800";
    public const string Billing = "801";

    public static readonly Rules Plain = new()
    {
        Version = "r1",
        Seat = FakeIntercom.Seat,
        Destinations = ImmutableSortedDictionary<string, string>.Empty.Add(Rules.DefaultDestination, Level2).Add("billing", Billing),
    };

    public Rules Current { get; set; } = Plain;

    public Rules? For(string workspace) => workspace == "acme" ? Current : null;
}
