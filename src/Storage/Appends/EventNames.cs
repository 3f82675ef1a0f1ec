using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using Claudia.Engine;

namespace Claudia.Storage;

/// <summary>The name of each event type, the same as in its JSON.</summary>
internal static class EventNames
{
    private static readonly FrozenDictionary<Type, string> Names = typeof(ConversationEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(type => type.DerivedType, type => (string)type.TypeDiscriminator!);

    public static string Of(ConversationEvent @event) => Names[@event.GetType()];
}
