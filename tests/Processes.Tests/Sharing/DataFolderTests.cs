using Claudia.Processes.Tests.Fixtures;

namespace Claudia.Processes.Tests.Sharing;

public sealed class DataFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-processes-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Two silos that know nothing of each other would each answer the same conversations.</summary>
    [Fact]
    public async Task SecondProcess_OnTheSameDataFolder_EndsWithOneLine_AndTheFirstGoesOn()
    {
        await using var intercom = await Intercom.StartAsync();
        await using var first = await ClaudiaProcess.StartAsync(new(_folder.FullName, intercom.Url));
        await using var second = ClaudiaProcess.Launch(new(_folder.FullName, intercom.Url));

        Assert.Equal(1, await second.EndAsync());
        Assert.Equal(
            $"claudia: Claudia:DataFolder is {_folder.FullName}, which another process of Claudia's uses. Stop that one, name another folder, or name Claudia:Storage:Postgres, which processes share.",
            second.Errors.Trim());
        Assert.NotNull(await first.Api.ReadyAsync());
    }

    [Fact]
    public async Task Process_AfterAnotherWasKilled_TakesTheFolder()
    {
        await using var intercom = await Intercom.StartAsync();
        await using (var first = await ClaudiaProcess.StartAsync(new(_folder.FullName, intercom.Url)))
            await first.Program.KillAsync();
        await using var second = await ClaudiaProcess.StartAsync(new(_folder.FullName, intercom.Url));

        Assert.NotNull(await second.Api.ReadyAsync());
    }
}
