namespace Claudia.Storage.Tests;

/// <summary>A folder for one test's file.</summary>
internal sealed class TempFolder
{
    public string Path { get; } = Directory.CreateTempSubdirectory("claudia-storage-").FullName;

    /// <summary>Where the database goes; its folder does not exist yet.</summary>
    public string Database => System.IO.Path.Combine(Path, "data", "claudia.db");

    public void Delete() => Directory.Delete(Path, recursive: true);
}
