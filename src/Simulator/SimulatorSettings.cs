using System.Reflection;

namespace Claudia.Simulator;

/// <summary>Reads the section <c>Simulator</c> of a configuration.</summary>
public static class SimulatorSettings
{
    private const string Section = "Simulator";

    private static readonly PropertyInfo[] Settings = typeof(SimulatorOptions).GetProperties();

    /// <summary>What is not set is as <see cref="SimulatorOptions"/> begins.</summary>
    /// <exception cref="FormatException">A setting can't be read, or is none; the message names it.</exception>
    public static SimulatorOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        foreach (var child in section.GetChildren())
        {
            if (Fault(child) is { } fault)
                throw new FormatException($"{child.Path} {fault}");
        }

        return section.Get<SimulatorOptions>() ?? new();
    }

    private static string? Fault(IConfigurationSection child)
    {
        if (Settings.FirstOrDefault(it => it.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is not { } setting)
            return $"is no setting of the simulator's: those are {string.Join(", ", Settings.Select(it => it.Name))}";
        return Fits(child, setting.PropertyType) ? null : $"must be {Kind(setting.PropertyType)}";
    }

    private static bool Fits(IConfigurationSection child, Type type)
    {
        try
        {
            return child.Get(type) is not Uri address || address is { IsAbsoluteUri: true, Scheme: "http" or "https" };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Kind(Type type)
    {
        if (type == typeof(Uri))
            return "an address, such as http://localhost:5081";
        if (type == typeof(TimeSpan))
            return "a time, such as 00:01:00";
        return type == typeof(bool) ? "true or false" : "a whole number";
    }
}
