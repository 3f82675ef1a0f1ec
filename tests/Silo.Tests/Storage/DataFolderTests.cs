using Claudia.Ports;

namespace Claudia.Silo.Tests;

public sealed class DataFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-folder-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Guards against two processes on one file: each would be a cluster of its own, and wake the other's conversations.</summary>
    [Fact]
    public void Take_FolderThatIsTaken_IsRefusedByTheNameOfTheSetting()
    {
        using var first = DataFolder.Take(_folder.FullName);

        var refused = Assert.Throws<JournalException>(() => DataFolder.Take(_folder.FullName));

        Assert.StartsWith($"Claudia:DataFolder is {_folder.FullName}, which another process", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Claudia:Storage:Postgres", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_FolderThatWasGivenBack_IsTaken()
    {
        DataFolder.Take(_folder.FullName).Dispose();

        DataFolder.Take(_folder.FullName).Dispose();
    }

    [Fact]
    public void Take_FolderThatIsNotThere_IsMade()
    {
        var folder = Path.Combine(_folder.FullName, "deep", "data");

        DataFolder.Take(folder).Dispose();

        Assert.True(Directory.Exists(folder));
    }

    [Fact]
    public void Take_FolderThatIsAFile_IsRefusedByTheNameOfTheSetting()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<JournalException>(() => DataFolder.Take(file));

        Assert.StartsWith($"Claudia:DataFolder is {file}, which can't be used: ", refused.Message, StringComparison.Ordinal);
    }
}
