using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SkillGraph.Certificates;
using SkillGraph.Verification;

namespace SkillGraph.Tests.Verification;

/// <summary>Receipts are checked here without the libraries that made them, as somebody would years later with the published keys.</summary>
public sealed class ReceiptTests : IDisposable
{
    private static readonly VerifiedCertificate Certificate = new(
        "Y000051900001253000001", CertificateKind.SkillLevel, "张*", "6-31-01-03", "电工", 4, "高级工", "Y000051900001", "演示公司",
        new(2025, 3, 20), CertificateStanding.Ended, new(2026, 1, 5), EndReason.Revoked);

    private static readonly DateTime At = new(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"receipts-{Guid.NewGuid():N}", "receipt-keys.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void A_receipt_says_what_the_answer_said_and_when()
    {
        var receipt = new ReceiptSigner(ReceiptKeys.Load(_file)).Sign(Certificate, At);

        var payload = JsonDocument.Parse(Bytes(receipt.Split('.')[1])).RootElement;
        Assert.Equal("skillgraph", payload.GetProperty("iss").GetString());
        Assert.Equal(new DateTimeOffset(At).ToUnixTimeSeconds(), payload.GetProperty("iat").GetInt64());
        Assert.False(payload.TryGetProperty("exp", out _));
        var certificate = payload.GetProperty("certificate");
        Assert.Equal(
            ("Y000051900001253000001", "张*", 4, "2025-03-20", "ENDED", "2026-01-05", "REVOKED"),
            (Text("number"), Text("holder"), certificate.GetProperty("levelRank").GetInt32(), Text("issuedOn"), Text("standing"), Text("endedOn"), Text("endReason")));

        string? Text(string name) => certificate.GetProperty(name).GetString();
    }

    [Fact]
    public void A_receipt_altered_by_any_one_bit_fails()
    {
        var signer = new ReceiptSigner(ReceiptKeys.Load(_file));
        var parts = signer.Sign(Certificate, At).Split('.').Select(Bytes).ToArray();
        Assert.True(IsSigned(signer, parts));

        foreach (var part in parts)
        {
            for (var bit = 0; bit < part.Length * 8; bit++)
            {
                part[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.False(IsSigned(signer, parts), $"bit {bit}");
                part[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }
    }

    [Fact]
    public void Older_receipts_can_be_checked_after_a_rotation_that_another_process_made()
    {
        var signer = new ReceiptSigner(ReceiptKeys.Load(_file));
        var before = signer.Sign(Certificate, At);
        var newest = ReceiptKeys.Load(_file).Rotate();

        var after = signer.Sign(Certificate, At);

        Assert.Equal(newest, KeyOf(Bytes(after.Split('.')[0])));
        Assert.NotEqual(newest, KeyOf(Bytes(before.Split('.')[0])));
        foreach (var receipt in new[] { before, after })
            Assert.True(IsSigned(signer, [.. receipt.Split('.').Select(Bytes)]));
    }

    [Fact]
    public void The_published_keys_hold_no_secret_and_the_file_is_for_its_owner_alone()
    {
        var signer = new ReceiptSigner(ReceiptKeys.Load(_file));

        var key = Assert.Single(PublicKeys(signer).EnumerateArray());
        Assert.Equal(["kty", "crv", "x", "y", "use", "alg", "kid"], key.EnumerateObject().Select(member => member.Name));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_file));
    }

    private static bool IsSigned(ReceiptSigner signer, byte[][] parts)
    {
        var key = PublicKeys(signer).EnumerateArray().Where(key => key.GetProperty("kid").GetString() == KeyOf(parts[0])).Select(key => (JsonElement?)key).SingleOrDefault();
        if (key is not { } known)
            return false;
        using var curve = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Bytes(known.GetProperty("x").GetString()!), Y = Bytes(known.GetProperty("y").GetString()!) },
        });
        return curve.VerifyData(Encoding.ASCII.GetBytes($"{Text(parts[0])}.{Text(parts[1])}"), parts[2], HashAlgorithmName.SHA256);
    }

    private static string? KeyOf(byte[] header)
    {
        try
        {
            return JsonDocument.Parse(header).RootElement.TryGetProperty("kid", out var kid) ? kid.GetString() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement PublicKeys(ReceiptSigner signer) => JsonSerializer.SerializeToElement(signer.PublicKeys).GetProperty("keys");

    private static byte[] Bytes(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);

    private static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
