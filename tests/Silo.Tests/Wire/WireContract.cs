using System.Reflection;
using Claudia.Grains;
using Orleans.Concurrency;

namespace Claudia.Silo.Tests;

/// <summary>What crosses the wire between processes, in lines: silos of two versions talk to each other while an upgrade rolls.</summary>
internal static class WireContract
{
    private static readonly Assembly[] Ours = [typeof(IConversationGrain).Assembly, typeof(ISetupGrain).Assembly];

    public static IEnumerable<string> Lines() => Interfaces().Concat(Types()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Interfaces() =>
        from type in Own()
        where type.IsInterface && typeof(IAddressable).IsAssignableFrom(type)
        from method in type.GetMethods()
        let parameters = string.Join(", ", method.GetParameters().Select(it => Name(it.ParameterType)))
        let interleaves = method.IsDefined(typeof(AlwaysInterleaveAttribute)) ? " (interleaves)" : ""
        select $"grain {Alias(type)}.{Alias(method)}({parameters}): {Name(method.ReturnType)}{interleaves}";

    private static IEnumerable<string> Types() =>
        from type in Own()
        where type.IsDefined(typeof(GenerateSerializerAttribute))
        from property in type.GetProperties()
        let id = property.GetCustomAttribute<IdAttribute>() ?? throw new InvalidOperationException($"{type}.{property.Name} has no Id.")
        select $"type {Alias(type)} {id.Id} {property.Name}: {Name(property.PropertyType)}";

    private static string Alias(MemberInfo member) =>
        member.GetCustomAttribute<AliasAttribute>()?.Alias ?? throw new InvalidOperationException($"{member} has no Alias.");

    private static string Name(Type type)
    {
        if (type.IsGenericType)
            return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        // What crosses in its place.
        if (type == typeof(SentInput))
            return Name(typeof(InputOnWire));
        return Ours.Contains(type.Assembly) && type.IsDefined(typeof(AliasAttribute)) ? Alias(type) : type.Name;
    }

    /// <summary>But for what Orleans generates, which has other namespaces.</summary>
    private static IEnumerable<Type> Own() =>
        Ours.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace == typeof(IConversationGrain).Namespace || type.Namespace == typeof(ISetupGrain).Namespace);
}
