using System.Collections;
using System.Reflection;

namespace Claudia.Silo;

/// <summary>Makes settings of a section. Each value that can't be read gets its line, and counts as not set.</summary>
internal sealed class SectionBinder(IConfigurationSection section, List<string> lines)
{
    public T Bind<T>()
        where T : class, new()
    {
        var odd = typeof(T).GetProperties().Where(property => !IsReadable(property)).Select(property => property.Name).ToList();
        var readable = section.AsEnumerable(makePathsRelative: true).Where(pair => !odd.Contains(pair.Key.Split(':')[0], StringComparer.OrdinalIgnoreCase));
        return new ConfigurationBuilder().AddInMemoryCollection(readable).Build().Get<T>() ?? new();
    }

    private bool IsReadable(PropertyInfo property)
    {
        var setting = section.GetSection(property.Name);
        var fault = OfAnotherForm(setting, property) ?? OfAnotherKind(setting, property);
        if (fault is not null)
            lines.Add($"{section.Path}:{property.Name} {fault}");
        return fault is null;
    }

    /// <summary>One value where several are expected, or the other way round: the framework would pass over it.</summary>
    private static string? OfAnotherForm(IConfigurationSection setting, PropertyInfo property) => property.PropertyType switch
    {
        var type when type == typeof(string) || !type.IsAssignableTo(typeof(IEnumerable)) => setting.GetChildren().Any() ? "must be one value" : null,
        _ when setting.Value is null or "" => null,
        var type when type.IsAssignableTo(typeof(IDictionary)) => $"must have its values by name, such as {property.Name}:name",
        _ => $"must be a list: {property.Name}:0, {property.Name}:1 and so on",
    };

    private static string? OfAnotherKind(IConfigurationSection setting, PropertyInfo property)
    {
        try
        {
            _ = setting.Get(property.PropertyType);
            return null;
        }
        catch (InvalidOperationException)
        {
            // Its message repeats the value.
            return $"can't be read: it must be {Kind(property.PropertyType)}";
        }
    }

    private static string Kind(Type type)
    {
        if (type == typeof(TimeSpan))
            return "a time, such as 00:00:02";
        if (type == typeof(Uri))
            return "an address, such as https://example.com";
        return type == typeof(int) ? "a whole number" : type == typeof(double) ? "a number" : "of another form";
    }
}
