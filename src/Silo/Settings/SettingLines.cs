using Claudia.Rulebooks;

namespace Claudia.Silo;

/// <summary>Collects what is wrong with the settings, one line for each, beginning with the setting's full name.</summary>
internal sealed class SettingLines
{
    public List<string> All { get; } = [];

    public void Add(IConfigurationSection section, string name, string fault) => All.Add($"{section.Path}:{name} {fault}");

    /// <summary>Unknown names are refused: each is a slip that would go unnoticed.</summary>
    public void NoOthers(IConfigurationSection section, params string[] names)
    {
        foreach (var child in section.GetChildren().Where(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            All.Add($"{child.Path} is no setting of Claudia's. {Suggestion.Of(child.Key, names, "Its settings are")}");
    }
}
