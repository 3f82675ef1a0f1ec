using Claudia.Intercom;

namespace Claudia.Api;

/// <summary>Reads the section <c>Claudia</c> of the configuration, and checks it as a whole.</summary>
internal sealed class SettingsReader
{
    public const string Section = "Claudia";

    private const string DataFolder = nameof(ClaudiaSettings.DataFolder);
    private const string Keys = nameof(ClaudiaSettings.ApiKeys);
    private const string Workspaces = nameof(ClaudiaSettings.Workspaces);
    private const string Articles = nameof(Workspace.Articles);

    private readonly List<string> lines = [];

    /// <param name="root">Where relative folders begin.</param>
    /// <exception cref="SettingsException">Something is missing or wrong.</exception>
    public static ClaudiaSettings Read(IConfiguration configuration, string root)
    {
        var reader = new SettingsReader();
        var settings = reader.Read(configuration.GetSection(Section), root);
        return reader.lines.Count == 0 ? settings : throw new SettingsException([.. reader.lines]);
    }

    private ClaudiaSettings Read(IConfigurationSection claudia, string root)
    {
        NoOthers(claudia, [DataFolder, Keys, Workspaces]);
        var workspaces = claudia.GetSection(Workspaces).GetChildren().Select(child => ReadWorkspace(child, root)).ToList();
        if (workspaces.Count == 0)
            lines.Add($"{Section}:{Workspaces} is missing: name at least one workspace, as docs/intercom-setup.md says");
        var keys = claudia.GetSection(Keys).GetChildren().Select(ReadKey).OfType<ApiKey>().ToList();
        if (keys.Count == 0)
            lines.Add($"{Section}:{Keys} is missing: without a key nobody can look at what Claudia does");
        return new(Path.GetFullPath(claudia[DataFolder] ?? "data", root), [.. keys], [.. workspaces]);
    }

    private Workspace ReadWorkspace(IConfigurationSection section, string root)
    {
        NoOthers(section, [.. Names<WorkspaceSettings>().Except([nameof(WorkspaceSettings.Name)]), .. Names<JudgingSettings>(), Articles]);
        var intercom = Bind<WorkspaceSettings>(section) with { Name = section.Key };
        lines.AddRange(intercom.Validate().Select(line => $"{section.Path}:{line}"));
        var judging = Bind<JudgingSettings>(section);
        lines.AddRange(JudgingCheck.Lines(judging).Select(line => $"{section.Path}:{line}"));
        return new(intercom, judging, section[Articles] is { Length: > 0 } folder ? Path.GetFullPath(folder, root) : null);
    }

    private ApiKey? ReadKey(IConfigurationSection section)
    {
        var hash = section["Sha256"] is { Length: 64 } hex && hex.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hex) : null;
        var role = Choice.Parse<ApiRole>(section["Role"]);
        if (section["Name"] is not { Length: > 0 and <= 100 } name)
            lines.Add($"{section.Path}:Name is missing or longer than 100 characters");
        else if (role is null)
            lines.Add($"{section.Path}:Role must be one of {Choice.Of<ApiRole>()}");
        else if (hash is null)
            lines.Add($"{section.Path}:Sha256 must be the SHA-256 of the key, as 64 hexadecimal digits");
        else
            return new(name, role.Value, [.. hash]);
        return null;
    }

    private T Bind<T>(IConfigurationSection section)
        where T : class, new()
    {
        try
        {
            return section.Get<T>() ?? new();
        }
        catch (InvalidOperationException wrong)
        {
            lines.Add($"{section.Path} can't be read: {wrong.Message}");
            return new();
        }
    }

    private void NoOthers(IConfigurationSection section, string[] names)
    {
        foreach (var child in section.GetChildren().Where(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            lines.Add($"{child.Path} is no setting of Claudia's. Did you mean one of {string.Join(", ", names)}?");
    }

    private static IEnumerable<string> Names<T>() => typeof(T).GetProperties().Select(property => property.Name);
}
