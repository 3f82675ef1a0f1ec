using System.Globalization;
using Claudia.Answers;
using Claudia.Intercom;
using Claudia.Rulebooks;

namespace Claudia.Silo;

/// <summary>Reads the section <c>Claudia</c> of the configuration, and checks it as a whole.</summary>
public sealed class SettingsReader
{
    public const string Section = "Claudia";

    private const string DataFolder = nameof(ClaudiaSettings.DataFolder);
    private const string SetupPause = nameof(ClaudiaSettings.SetupPause);
    private const string ShutdownDelay = nameof(ClaudiaSettings.ShutdownDelay);
    private const string Keys = nameof(ClaudiaSettings.ApiKeys);
    private const string Workspaces = nameof(ClaudiaSettings.Workspaces);
    private const string Articles = nameof(Workspace.Articles);
    private const string RulesFile = "Rules";
    private const string Model = nameof(Workspace.Model);

    private readonly SettingLines _lines = new();

    private SettingsReader()
    {
    }

    /// <param name="root">Where relative folders begin.</param>
    /// <param name="role">The role of a process whose settings name none.</param>
    /// <exception cref="SettingsException">Something is missing or wrong.</exception>
    public static ClaudiaSettings Read(IConfiguration configuration, string root, ClusterRole role = ClusterRole.Both)
    {
        var reader = new SettingsReader();
        var settings = reader.ReadAll(configuration, root, role);
        return reader._lines.All.Count == 0 ? settings : throw new SettingsException([.. reader._lines.All]);
    }

    private ClaudiaSettings ReadAll(IConfiguration configuration, string root, ClusterRole role)
    {
        var claudia = configuration.GetSection(Section);
        _lines.NoOthers(claudia, DataFolder, StorageReader.Storage, SetupPause, ShutdownDelay, Keys, Workspaces, ClusterReader.Cluster);
        var (postgres, azure) = new StorageReader(_lines).Read(claudia.GetSection(StorageReader.Storage));
        var cluster = new ClusterReader(_lines).Read(configuration, claudia.GetSection(ClusterReader.Cluster), role, isAlone: postgres is null && azure is null);
        var workspaces = Children(claudia, Workspaces, "name at least one workspace, as docs/intercom-setup.md says").Select(child => ReadWorkspace(child, root)).ToList();
        var keys = Children(claudia, Keys, "without a key nobody can look at what Claudia does").Select(ReadKey).OfType<ApiKey>().ToList();
        var folder = claudia[DataFolder] is { Length: > 0 } path ? path : "data";
        return new(Path.GetFullPath(folder, root), ReadTime(claudia, SetupPause, "00:00:15", ClaudiaSettings.DefaultSetupPause, TimeSpan.FromTicks(1)), [.. keys], [.. workspaces], cluster)
        {
            Postgres = postgres,
            Azure = azure,
            ShutdownDelay = ReadTime(claudia, ShutdownDelay, "00:00:05", TimeSpan.Zero, TimeSpan.Zero),
        };
    }

    private Workspace ReadWorkspace(IConfigurationSection section, string root)
    {
        _lines.NoOthers(section, [.. Names<WorkspaceSettings>().Except([nameof(WorkspaceSettings.Name)]), .. Names<JudgingSettings>(), Articles, RulesFile, Model]);
        var binder = new SectionBinder(section, _lines.All);
        var intercom = binder.Bind<WorkspaceSettings>() with { Name = section.Key };
        if (WorkspaceSettings.NameFault(section.Key) is { } fault)
            _lines.All.Add($"{section.Path}: {fault}");
        _lines.All.AddRange(intercom.Validate().Select(line => $"{section.Path}:{line}"));
        var judging = binder.Bind<JudgingSettings>();
        _lines.All.AddRange(JudgingCheck.Lines(judging, intercom.TeamId).Select(line => $"{section.Path}:{line}"));
        var (file, book) = ReadRules(section, root, judging);
        return new(intercom, judging, ReadArticles(section, root), file, ReadModel(section)) { Rulebook = book };
    }

    /// <summary>A file that goes bad later only degrades: the rules are known then.</summary>
    private (string? File, Rulebook Book) ReadRules(IConfigurationSection section, string root, JudgingSettings judging)
    {
        if (section[RulesFile] is not { Length: > 0 } file)
            return (null, Rulebook.Default);
        var path = Path.GetFullPath(file, root);
        var (book, faults) = RulebookFile.Read(path, judging.Destinations.Keys);
        _lines.All.AddRange(faults.Select(fault => $"{section.Path}:{RulesFile}: {fault}"));
        return (path, book ?? Rulebook.Default);
    }

    private ModelOptions? ReadModel(IConfigurationSection workspace)
    {
        var section = workspace.GetSection(Model);
        if (!section.GetChildren().Any())
        {
            if (section.Value is { Length: > 0 })
                _lines.All.Add($"{section.Path} must have its values by name, such as {Model}:{nameof(ModelOptions.Endpoint)}");
            return null;
        }

        _lines.NoOthers(section, [.. Names<ModelOptions>()]);
        var options = new SectionBinder(section, _lines.All).Bind<ModelOptions>();
        _lines.All.AddRange(options.Validate().Select(line => $"{section.Path}:{line}"));
        if (workspace[Articles] is not { Length: > 0 })
            _lines.All.Add($"{workspace.Path}:{Articles} is missing: the model answers from articles only");
        return options;
    }

    /// <summary>A folder that goes away later only degrades: the articles are known then.</summary>
    private string? ReadArticles(IConfigurationSection section, string root)
    {
        if (section[Articles] is not { Length: > 0 } folder)
            return null;
        var path = Path.GetFullPath(folder, root);
        if (!Directory.Exists(path))
            _lines.All.Add($"{section.Path}:{Articles} names {path}, which is no folder");
        return path;
    }

    private ApiKey? ReadKey(IConfigurationSection section)
    {
        _lines.NoOthers(section, ["Name", "Role", "Sha256"]);
        var hash = section["Sha256"] is { Length: 64 } hex && hex.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hex) : null;
        var role = Choice.Parse<ApiRole>(section["Role"]);
        if (section["Name"] is not { Length: > 0 and <= 100 } name)
            _lines.All.Add($"{section.Path}:Name is missing or longer than 100 characters");
        else if (role is null)
            _lines.All.Add($"{section.Path}:Role must be one of {Choice.Of<ApiRole>()}");
        else if (hash is null)
            _lines.All.Add($"{section.Path}:Sha256 must be the SHA-256 of the key, as 64 hexadecimal digits");
        else
            return new(name, role.Value, [.. hash]);
        return null;
    }

    private TimeSpan ReadTime(IConfigurationSection claudia, string name, string example, TimeSpan otherwise, TimeSpan least)
    {
        if (claudia[name] is not { Length: > 0 } text)
            return otherwise;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= least && time <= TimeSpan.FromHours(1))
            return time;
        _lines.All.Add($"{claudia.Path}:{name} must be a time up to 01:00:00, such as {example}");
        return otherwise;
    }

    private IReadOnlyList<IConfigurationSection> Children(IConfigurationSection claudia, string name, string why)
    {
        IReadOnlyList<IConfigurationSection> children = [.. claudia.GetSection(name).GetChildren()];
        if (children.Count == 0)
            _lines.All.Add($"{claudia.Path}:{name} is missing: {why}");
        return children;
    }

    private static IEnumerable<string> Names<T>() => typeof(T).GetProperties().Select(property => property.Name);
}
