using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace SkillGraph.Server.Tests.Commands;

public sealed class DataKeysTests : IDisposable
{
    private const string Setting = "SKILLGRAPH_DATA_KEYS";
    private readonly SkillGraphProcess _program = new();
    private readonly JsonObject _keys = new(new[] { "hashing", "cursors", "audit", "encryption-1" }.Select(name => KeyValuePair.Create(name, NewKey())));

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_hub_whose_keys_come_from_settings_keeps_none_and_is_rotated_by_adding_one_there()
    {
        await RunAsync(0, "migrate");
        await ImportAsync();
        Assert.Empty(Directory.GetFiles(_program.Folder, "data-keys.json", SearchOption.AllDirectories));
        Assert.Contains("Add 'encryption-2' there first", await RunAsync(0, "keys", "rotate-data"));

        _keys["encryption-2"] = NewKey();

        Assert.Contains("1 条重新加密 re-encrypted with key 2", await RunAsync(0, "keys", "rotate-data"));
        _keys.Remove("encryption-1");
        Assert.Contains("NAME", await RunAsync(0, "keys", "list"));
    }

    [Fact]
    public async Task With_other_keys_than_the_databases_nothing_is_served_or_imported()
    {
        await RunAsync(0, "migrate");
        await ImportAsync();
        _keys["hashing"] = NewKey();

        Assert.Contains("the data keys are not those", await RunAsync(2, "serve"));
        Assert.Contains("the data keys are not those", await RunAsync(2, "import", "workers", "workers.csv"));
        // Without the setting, new keys are made, and they are others too.
        var (exitCode, _, error) = await _program.RunAsync("keys", "list");
        Assert.Equal(2, exitCode);
        Assert.Contains("the data keys are not those", error);
    }

    [Fact]
    public async Task A_setting_that_is_no_key_file_is_told_in_one_line_without_repeating_it()
    {
        _keys.Remove("cursors");

        var error = await RunAsync(2, "migrate");

        Assert.Contains("SKILLGRAPH_DATA_KEYS is not the text of a key file: 'cursors' is missing", error);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.DoesNotContain(_keys["audit"]!.GetValue<string>(), error);
    }

    private static JsonNode? NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private async Task ImportAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_program.Folder, "workers.csv"), "identity_number,name,region\n999999198805042318,欧阳演示,510700\n");
        await RunAsync(0, "import", "workers", "workers.csv");
    }

    private async Task<string> RunAsync(int expected, params string[] arguments)
    {
        var (exitCode, output, error) = await _program.RunAsync([(Setting, _keys.ToJsonString())], arguments);
        Assert.True(exitCode == expected, output + error);
        return output + error;
    }
}
