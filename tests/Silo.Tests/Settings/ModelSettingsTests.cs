using Claudia.Answers;
using Microsoft.Extensions.Configuration;

namespace Claudia.Silo.Tests;

public sealed class ModelSettingsTests
{
    private const string Acme = "Claudia:Workspaces:acme";
    private const string Model = $"{Acme}:Model";

    /// <summary>One setting each, with what stands there instead (null: nothing), and the one line that names it.</summary>
    public static TheoryData<string, string?, string> Wrong => new()
    {
        { $"{Model}:Endpoint", null, $"{Model}:Endpoint is missing: it must be an https address, such as https://api.openai.com/v1" },
        { $"{Model}:Endpoint", "http://models.example.com/v1", $"{Model}:Endpoint must be an https address, or an http address of this machine" },
        { $"{Model}:Endpoint", "https://me:secret@models.example.com/v1", $"{Model}:Endpoint must be an https address, or an http address of this machine" },
        { $"{Model}:Endpoint", "models", $"{Model}:Endpoint must be an https address, or an http address of this machine" },
        { $"{Model}:Name", null, $"{Model}:Name must be the model's name, without spaces" },
        { $"{Model}:ApiKey", null, $"{Model}:ApiKey is missing: only a model on this machine needs none" },
        { $"{Model}:ApiKey", "two words", $"{Model}:ApiKey must be one line of visible characters, without spaces" },
        { $"{Model}:Timeout", "soon", $"{Model}:Timeout can't be read: it must be a time, such as 00:00:02" },
        { $"{Model}:Timeout", "00:00:16", $"{Model}:Timeout must be a time from 00:00:01 to 00:00:15" },
        { $"{Model}:Timeout", "00:00:00", $"{Model}:Timeout must be a time from 00:00:01 to 00:00:15" },
        { $"{Model}:MaxInputTokens", "10", $"{Model}:MaxInputTokens must be a number from 2000 to 100000" },
        { $"{Model}:MaxOutputTokens", "many", $"{Model}:MaxOutputTokens can't be read: it must be a whole number" },
        { $"{Model}:MaxOutputTokens", "10", $"{Model}:MaxOutputTokens must be a number from 100 to 10000" },
        { $"{Model}:DailyRequests", "-1", $"{Model}:DailyRequests must be a number from 0 on" },
        { $"{Model}:DailyTokens", "-1", $"{Model}:DailyTokens must be a number from 0 on" },
        { $"{Model}:ApiKeys", "x", $"{Model}:ApiKeys is no setting of Claudia's. Did you mean ApiKey?" },
        { $"{Model}:AskFrom", "0.1", $"{Model}:AskFrom is no setting of Claudia's. Its settings are Endpoint, Name, ApiKey, Timeout, MaxInputTokens, MaxOutputTokens, DailyRequests, DailyTokens" },
        { $"{Acme}:Articles", null, $"{Acme}:Articles is missing: the model answers from articles only" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Model_OneWrongSetting_IsNamedInOneLine(string setting, string? value, string line)
    {
        var settings = Valid();
        settings[setting] = value;
        Assert.Equal([line], Assert.Throws<SettingsException>(() => Read(settings)).Lines.AsEnumerable());
    }

    [Fact]
    public void Model_AsOneValue_IsNamed()
    {
        var settings = Valid().Where(setting => !setting.Key.StartsWith(Model, StringComparison.Ordinal)).ToDictionary();
        settings[Model] = "gpt";
        Assert.Equal([$"{Model} must have its values by name, such as Model:Endpoint"], Assert.Throws<SettingsException>(() => Read(settings)).Lines.AsEnumerable());
    }

    [Fact]
    public void Model_Set_IsReadWithItsDefaults()
    {
        var settings = Valid();

        var model = Read(settings)!;

        Assert.Equal((new Uri("https://models.example.com/v1"), "gpt-x", "a-secret-key"), (model.Endpoint, model.Name, model.ApiKey));
        Assert.Equal((TimeSpan.FromSeconds(8), 6_000, 800, 2_000, 5_000_000), (model.Timeout, model.MaxInputTokens, model.MaxOutputTokens, model.DailyRequests, model.DailyTokens));
    }

    [Fact]
    public void Model_NotSet_IsNone() =>
        Assert.Null(Read(Valid().Where(setting => !setting.Key.StartsWith(Model, StringComparison.Ordinal)).ToDictionary()));

    [Theory]
    [InlineData("http://127.0.0.1:11434/v1")]
    [InlineData("http://localhost:11434/v1")]
    public void Model_OnThisMachine_NeedsNeitherKeyNorTls(string endpoint)
    {
        var settings = Valid();
        settings[$"{Model}:Endpoint"] = endpoint;
        settings[$"{Model}:ApiKey"] = null;
        Assert.Equal("", Read(settings)!.ApiKey);
    }

    [Fact]
    public void Model_Printed_HoldsNoKey() => Assert.DoesNotContain("a-secret-key", $"{Read(Valid())}", StringComparison.Ordinal);

    private static Dictionary<string, string?> Valid()
    {
        var settings = ValidSettings.For(new("http://127.0.0.1:5"), "/");
        settings[$"{Model}:Endpoint"] = "https://models.example.com/v1";
        settings[$"{Model}:Name"] = "gpt-x";
        settings[$"{Model}:ApiKey"] = "a-secret-key";
        return settings;
    }

    private static ModelOptions? Read(IReadOnlyDictionary<string, string?> settings) =>
        Assert.Single(SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Where(setting => setting.Value is not null)).Build(), "/").Workspaces).Model;
}
