using System.IO.Compression;
using System.Text;

namespace SkillGraph.Server.Tests.Hosting;

public sealed class CompressionTests(ServedHub hub) : IClassFixture<ServedHub>
{
    private const string Query = "?query={levels{nodes{code name implementer requirement}}}";

    [Theory]
    [InlineData("gzip", "application/json")]
    [InlineData("br", "application/graphql-response+json")]
    public async Task An_answer_is_compressed_for_who_can_read_it(string encoding, string mediaType)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Accept.ParseAdd(mediaType);
        var plain = await client.GetByteArrayAsync(hub.Url + Query);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);

        var answer = await client.GetAsync(hub.Url + Query);

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", string.Join(',', answer.Headers.Vary));
        Assert.True(bytes.Length < plain.Length / 2);
        Assert.Equal(Encoding.UTF8.GetString(plain), Encoding.UTF8.GetString(Unpacked(bytes, encoding)));
    }

    [Fact]
    public async Task An_answer_is_plain_for_who_does_not_say_so()
    {
        using var client = new HttpClient();

        Assert.Empty((await client.GetAsync(hub.Url + Query)).Content.Headers.ContentEncoding);
    }

    private static byte[] Unpacked(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream(bytes);
        using Stream unpacking = encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unpacking.CopyTo(plain);
        return plain.ToArray();
    }
}
