using Claudia.Processes;
using Claudia.Simulator.Client;

namespace Claudia.Load;

/// <summary>All that an audit looks at.</summary>
/// <param name="Ledger">What happened in the simulated Intercom.</param>
/// <param name="Sent">What the customers wrote.</param>
/// <param name="Deliveries">What Intercom tried to tell Claudia.</param>
/// <param name="Grains">What Claudia says of the conversations; those that she does not know are missing.</param>
/// <param name="Slack">How old what she knows may be when her words arrive.</param>
internal sealed record Account(
    IReadOnlyList<LedgerEntry> Ledger,
    IReadOnlyList<Sent> Sent,
    IReadOnlyList<Delivery> Deliveries,
    IReadOnlyDictionary<string, Grain> Grains,
    TimeSpan Slack);
