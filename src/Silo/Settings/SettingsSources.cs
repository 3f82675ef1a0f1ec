namespace Claudia.Silo;

/// <summary>Where settings were looked for: whoever has put them elsewhere sees it.</summary>
internal static class SettingsSources
{
    /// <summary>The environment, the files that were read, and those that are not there.</summary>
    public static string Words(IConfigurationRoot configuration, IHostEnvironment environment)
    {
        var files = configuration.Providers.OfType<FileConfigurationProvider>().Select(it => it.Source.Path).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(path => Path.Combine(environment.ContentRootPath, path)).ToLookup(File.Exists);
        // The framework would also read files by the program's name, which nobody is told of.
        var missing = files[false].Where(file => Path.GetFileName(file).StartsWith("appsettings.", StringComparison.Ordinal));
        return $"environment {environment.EnvironmentName}; read: {All(files[true])}; not there: {All(missing)}";
    }

    private static string All(IEnumerable<string> files) => string.Join(", ", files) is { Length: > 0 } all ? all : "none";
}
