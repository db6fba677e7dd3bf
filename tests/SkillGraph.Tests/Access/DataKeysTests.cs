using System.Security.Cryptography;
using System.Text.Json;
using SkillGraph.Access;
using SkillGraph.Workers;

namespace SkillGraph.Tests.Access;

public sealed class DataKeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("skillgraph-keys-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "keys", "data-keys.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void They_are_made_once_in_a_file_that_only_its_owner_can_read()
    {
        var first = DataKeys.Load(Path);
        var again = DataKeys.Load(Path);

        Assert.Equal(first.Hashing, again.Hashing);
        Assert.Equal(4, new[] { first.Hashing, first.Cursors, first.Audit, first.Encryption(1) }.Select(Convert.ToHexString).Distinct().Count());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Fact]
    public void From_settings_they_are_the_text_of_such_a_file_and_nothing_is_written()
    {
        var file = DataKeys.Load(Path);
        file.AddEncryption();
        var sealedNumber = new IdentityVault(file).Encrypt(People.Number);

        var settings = DataKeys.Parse(File.ReadAllText(Path));
        File.Delete(Path);

        Assert.Equal(2, settings.CurrentEncryption);
        Assert.Equal(file.Audit, settings.Audit);
        Assert.Equal(People.Number, new IdentityVault(settings).Decrypt(sealedNumber));
        Assert.False(settings.AreOwn);
        settings.Reload();
        Assert.Null(settings.LockRotation());
        Assert.False(File.Exists(Path));
    }

    [Theory]
    [InlineData("audit", null, "'audit' is missing")]
    [InlineData("encryption-1", null, "'encryption-1' is missing")]
    [InlineData("encryption-01", "", "'encryption-01' is the name of no key")]
    [InlineData("encryption-256", "", "'encryption-256' is the name of no key")]
    [InlineData("hashing", "c2hvcnQ=", "'hashing' has 5 bytes; expected 32")]
    [InlineData("hashing", "not base64, but secret", "no JSON object")]
    public void What_is_wrong_with_them_is_told_without_repeating_a_key(string name, string? value, string expected)
    {
        DataKeys.Load(Path);
        var keys = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path))!;
        keys.Remove(name);
        if (value is not null)
            keys[name] = value;
        var text = JsonSerializer.Serialize(keys);
        File.WriteAllText(Path, text);

        var ofSettings = Assert.Throws<FormatException>(() => DataKeys.Parse(text)).Message;
        var ofFile = Assert.Throws<InvalidDataException>(() => DataKeys.Load(Path)).Message;

        Assert.Contains(expected, ofSettings);
        Assert.Contains(expected, ofFile);
        Assert.All(keys.Values.Where(key => key.Length > 4), key => Assert.DoesNotContain(key, ofSettings + ofFile));
    }

    [Fact]
    public void A_number_of_a_key_that_is_not_there_is_an_error_and_not_garbage()
    {
        var keys = DataKeys.Load(Path);
        var sealedNumber = new IdentityVault(keys).Encrypt(People.Number);
        sealedNumber[0] = 9;

        Assert.Contains("encryption-9", Assert.Throws<CryptographicException>(() => new IdentityVault(keys).Decrypt(sealedNumber)).Message);
    }
}
