using Claudia.Engine;
using Claudia.Intercom;
using Microsoft.Extensions.Configuration;

namespace Claudia.Cli;

/// <summary>What is rehearsed: a workspace, the Claudia that serves it, and the contact that writes.</summary>
internal sealed record RehearsalTarget(WorkspaceSettings Workspace, string Level2Team, Uri Api, string ApiKey, string ContactId)
{
    private const string Workspaces = "Claudia:Workspaces";

    /// <summary>Reads the same settings as Claudia herself.</summary>
    /// <exception cref="RehearsalException">A setting is missing or wrong.</exception>
    public static RehearsalTarget FromConfiguration(string name, FileInfo? file, Uri api, string apiKey, string contactId)
    {
        var section = Section(Configuration(file), name);
        var settings = Bind(section) with { Name = name };
        if (WorkspaceSettings.NameFault(name) is { } fault)
            throw new RehearsalException($"{section.Path}: {fault}.");
        if (settings.Validate() is { Count: > 0 } wrong)
            throw new RehearsalException(string.Join(Environment.NewLine, wrong.Select(line => $"{section.Path}:{line}.")));
        const string destination = $"Destinations:{Rules.DefaultDestination}";
        return ConversationKey.IsId(section[destination])
            ? new(settings, section[destination]!, api, apiKey, contactId)
            : throw new RehearsalException($"{section.Path}:{destination} must be the Level 2 team's id: a number, as Intercom gives it.");
    }

    private static IConfigurationRoot Configuration(FileInfo? file)
    {
        if (file is { Exists: false })
            throw new RehearsalException($"There is no settings file {file.FullName}.");
        try
        {
            var builder = new ConfigurationBuilder();
            if (file is not null)
                builder.AddJsonFile(file.FullName, optional: false);
            return builder.AddEnvironmentVariables().Build();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new RehearsalException($"The settings file {file?.FullName} can't be read: {e.GetBaseException().Message}", e);
        }
    }

    private static IConfigurationSection Section(IConfigurationRoot configuration, string name)
    {
        var known = configuration.GetSection(Workspaces).GetChildren().Select(child => child.Key).ToList();
        return known.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? configuration.GetSection($"{Workspaces}:{name}")
            : throw new RehearsalException($"{Workspaces}:{name} is in neither the settings file nor the environment ({(known.Count == 0 ? "no workspace is" : string.Join(", ", known))}).");
    }

    private static WorkspaceSettings Bind(IConfigurationSection section)
    {
        try
        {
            return section.Get<WorkspaceSettings>() ?? new();
        }
        catch (InvalidOperationException e)
        {
            throw new RehearsalException($"{section.Path} can't be read: {e.Message}", e);
        }
    }
}

/// <summary>What is said in a rehearsal, and how long it waits for each thing that should happen.</summary>
/// <param name="FailureComment">What the workflow's comment on a failed webhook contains.</param>
/// <param name="Article">The article that the answer must rest on, by its file or title; null when any answer will do.</param>
internal sealed record RehearsalScript(string Question, string Request, string FailureComment, TimeSpan Patience, string? Article = null);

/// <summary>One line of the result.</summary>
internal sealed record RehearsalRow(string Check, bool Holds, string Detail, double Seconds);
