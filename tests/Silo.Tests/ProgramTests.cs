using Claudia.Fakes;

namespace Claudia.Silo.Tests;

/// <summary>The program that is nothing but a silo, as a process of its own.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-program-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("api")]
    [InlineData("both")]
    public async Task Start_WithAnotherRole_EndsWithOneLine(string role)
    {
        var (code, said) = await RunAsync(("role", role), ("Claudia:Storage:Azure:ConnectionString", "UseDevelopmentStorage=true"));

        Assert.Equal((2, "claudia: --role (or Claudia:Cluster:Role) must be silo for this program: Claudia.Api has the endpoints, with a silo or without"), (code, said));
    }

    [Fact]
    public async Task Start_WithoutAStorageThatSilosShare_EndsWithOneLine()
    {
        var (code, said) = await RunAsync();

        Assert.Equal(2, code);
        Assert.StartsWith("claudia: --role (or Claudia:Cluster:Role) is silo, but no storage is named that silos share.", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.NewLine, said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> RunAsync(params (string Name, string Value)[] changes)
    {
        var settings = ValidSettings.For(new("http://localhost:5081"), _folder.FullName);
        foreach (var (name, value) in changes)
            settings[name] = value;
        await using var program = DotnetProgram.Start(DotnetProgram.Built("Silo", "Claudia.Silo"), _folder.FullName, ValidSettings.Args(settings));
        var code = await program.EndAsync();
        return (code, program.Errors);
    }
}
