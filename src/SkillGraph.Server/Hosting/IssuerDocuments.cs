using Microsoft.IdentityModel.Protocols;

namespace SkillGraph.Server.Hosting;

/// <summary>Fetches what an issuer of tokens says about itself; when it cannot, the operator reads why, for callers learn only that their token is refused.</summary>
internal sealed class IssuerDocuments(Uri authority, ILogger log) : IDocumentRetriever
{
    private readonly HttpDocumentRetriever _documents = new() { RequireHttps = !authority.IsLoopback };

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        try
        {
            return await _documents.GetDocumentAsync(address, cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning("The issuer of tokens does not answer at {Address}, so its tokens may be refused: {Reason}", address, (error.InnerException ?? error).Message);
            throw;
        }
    }
}
