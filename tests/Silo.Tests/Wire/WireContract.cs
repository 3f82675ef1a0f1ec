using System.Reflection;
using Orleans.Concurrency;

namespace Claudia.Silo.Tests;

/// <summary>What crosses the wire between processes, in lines: silos of two versions talk to each other while an upgrade rolls.</summary>
internal static class WireContract
{
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
        from line in type.IsEnum ? Values(type) : Members(type)
        select line;

    private static IEnumerable<string> Values(Type type) =>
        Enum.GetValues(type).Cast<object>().Select(value => $"enum {Alias(type)} {Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)} {value}");

    private static IEnumerable<string> Members(Type type) =>
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
        return type.Assembly == typeof(SentInput).Assembly && type.IsDefined(typeof(AliasAttribute)) ? Alias(type) : type.Name;
    }

    private static IEnumerable<Type> Own() => typeof(SentInput).Assembly.GetTypes().Where(type => type.Namespace == typeof(SentInput).Namespace);
}
