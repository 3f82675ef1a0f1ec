using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

/// <summary>Examples of what a journal holds. Those of events are made from their constructors, so that a new event has one at once.</summary>
public static class Sample
{
    /// <summary>A time with all seven digits of its second.</summary>
    public static readonly DateTimeOffset Start = new DateTimeOffset(2027, 3, 14, 9, 26, 53, TimeSpan.Zero).AddTicks(1_234_567);

    private const string Text = "Olá, não consigo emitir a nota — “erro 12” 🙁\n'); DROP TABLE events; --";

    /// <summary>One of each event type.</summary>
    public static ImmutableArray<ConversationEvent> OneOfEach { get; } =
        [.. typeof(ConversationEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(type => (ConversationEvent)Make(type.DerivedType))];

    public static ConversationKey Key(int number = 1, string workspace = "acme") =>
        new(workspace, (21_500_000_000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static ConversationEvent Event(string text = "signal") => new ConversationEvent.SignalReceived(Start, text);

    public static ConversationState State(ConversationKey key) => new() { Key = key, Hers = true, Episode = 1, Facts = new() { AsOf = Start } };

    /// <summary>An append of one event to a conversation of that version.</summary>
    public static Append Append(ConversationKey key, long expected = 0, DateTimeOffset? wakeAt = null, DateTimeOffset? at = null, ConversationState? state = null) =>
        new(key, expected, [Event($"signal {expected + 1}")], state ?? State(key), wakeAt, at ?? Start);

    public static Transfer Transfer(ConversationKey key, int episode = 1) => new(
        Claudia.Engine.Transfer.IdOf(key, episode), episode, "level2", "8001", [new(ReasonKind.LowConfidence, "0.31 < 0.5")], "r-1", Start);

    private static object Make(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Make(inner),
        _ when type == typeof(string) => Text,
        _ when type == typeof(int) => 3,
        _ when type == typeof(long) => 3L,
        _ when type == typeof(bool) => true,
        _ when type == typeof(double) => 0.1 + 0.2,
        _ when type == typeof(DateTimeOffset) => Start,
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0)!,
        _ when type == typeof(ImmutableSortedSet<string>) => ImmutableSortedSet.Create("urgent", "vip"),
        _ when type == typeof(ImmutableSortedDictionary<string, string>) => ImmutableSortedDictionary<string, string>.Empty.Add("plan", "ouro"),
        _ when type == typeof(ImmutableSortedDictionary<string, double>) => ImmutableSortedDictionary<string, double>.Empty.Add("match", 0.7),
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => MakeArray(type.GetGenericArguments()[0]),
        _ when type.IsAbstract => Make(type.GetCustomAttributes<JsonDerivedTypeAttribute>().First().DerivedType),
        _ => MakeRecord(type),
    };

    private static object MakeArray(Type item)
    {
        var items = Array.CreateInstance(item, 1);
        ((IList)items)[0] = Make(item);
        return typeof(ImmutableCollectionsMarshalShim).GetMethod(nameof(ImmutableCollectionsMarshalShim.Of))!.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static object MakeRecord(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(it => it.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType))]);
        foreach (var property in type.GetProperties().Where(it => it.CanWrite))
            property.SetValue(made, Make(property.PropertyType));
        return made;
    }

    private static class ImmutableCollectionsMarshalShim
    {
        public static ImmutableArray<T> Of<T>(T[] items) => [.. items];
    }
}
