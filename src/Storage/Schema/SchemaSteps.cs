using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Claudia.Ports;

namespace Claudia.Storage;

/// <summary>The numbered steps that bring one kind of database to the newest schema.</summary>
internal sealed class SchemaSteps
{
    private static readonly Assembly Here = Assembly.GetExecutingAssembly();

    private readonly ImmutableArray<(int Version, string Resource)> _steps;

    /// <param name="prefix">What the names of the steps' resources begin with; four digits follow.</param>
    public SchemaSteps(string prefix) => _steps =
    [
        .. Here.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(prefix.Length, 4), CultureInfo.InvariantCulture), name))
            .Order(),
    ];

    /// <summary>The schema that this build writes.</summary>
    public int Newest => _steps[^1].Version;

    /// <summary>All versions, in order.</summary>
    public IEnumerable<int> Versions => _steps.Select(step => step.Version);

    /// <summary>The SQL that leads from the version before to this one.</summary>
    public string Sql(int version)
    {
        using var resource = Here.GetManifestResourceStream(_steps.Single(step => step.Version == version).Resource)!;
        using var sql = new StreamReader(resource);
        return sql.ReadToEnd();
    }

    /// <exception cref="JournalException">The version is of the future.</exception>
    public int Known(int version, string place) => version <= Newest ? version : throw new JournalException(
        $"{place} was written by a newer Claudia (schema {version}; this one knows {Newest}). Start that one, or choose another database.");
}
