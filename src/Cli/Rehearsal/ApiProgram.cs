namespace Claudia.Cli;

/// <summary>Finds Claudia's own program.</summary>
internal static class ApiProgram
{
    private const string FileName = "Claudia.Api.dll";

    /// <summary>The one that is named; or the one beside this program; or the one that the same build has made.</summary>
    /// <exception cref="RehearsalException">There is none.</exception>
    public static FileInfo Find(FileInfo? named)
    {
        var folder = AppContext.BaseDirectory;
        FileInfo[] places = named is not null
            ? [named]
            : [new(Path.Combine(folder, FileName)), new(Path.Combine(InBuild(folder), FileName))];
        return places.FirstOrDefault(place => place.Exists)
            ?? throw new RehearsalException($"{FileName} was not found at {string.Join(" or ", places.Select(place => place.FullName))}: name it with --api-program.");
    }

    /// <summary>src/Cli/bin/Debug/net10.0 becomes src/Api/bin/Debug/net10.0.</summary>
    private static string InBuild(string folder)
    {
        var separator = Path.DirectorySeparatorChar;
        var at = folder.LastIndexOf($"{separator}Cli{separator}bin{separator}", StringComparison.Ordinal);
        return at < 0 ? folder : string.Concat(folder.AsSpan(0, at), $"{separator}Api{separator}bin{separator}", folder.AsSpan(at + 9));
    }
}
