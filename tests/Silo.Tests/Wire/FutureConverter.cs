using Claudia.Engine;
using Claudia.Grains;
using Orleans.Serialization.Configuration;

namespace Claudia.Silo.Tests;

/// <summary>Writes one input as a newer version would write one of a new kind, and all others as ever.</summary>
// Orleans makes it.
#pragma warning disable CA1812
internal sealed class FutureConverter : IConverter<SentInput, InputOnWire>
#pragma warning restore CA1812
{
    public static readonly ConversationInput Unknown = new ConversationInput.PauseAsked(DateTimeOffset.UnixEpoch, "the future");

    /// <summary>Puts it in the place of the program's own.</summary>
    public static void Configure(TypeManifestOptions options)
    {
        options.Converters.RemoveWhere(type => typeof(IConverter<SentInput, InputOnWire>).IsAssignableFrom(type));
        options.Converters.Add(typeof(FutureConverter));
    }

    public InputOnWire ConvertToSurrogate(in SentInput value) =>
        new(ReferenceEquals(value.Input, Unknown) ? """{"$type":"of-the-future","at":"2030-01-01T00:00:00+00:00"}""" : JournalJson.Write(value.Input));

    public SentInput ConvertFromSurrogate(in InputOnWire surrogate) => new(JournalJson.ReadInput(surrogate.Json));
}
