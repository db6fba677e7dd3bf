using SkillGraph.Querying;
using SkillGraph.Server.GraphQLHttp;
using SkillGraph.Verification;

namespace SkillGraph.Server.Site;

/// <summary>The pages for the public: certificates are verified, and agencies found, without scripts and without cookies.</summary>
internal static class SitePages
{
    private const int MostBytes = 4096;

    /// <summary>Serves <c>/verify</c>, <c>/agencies</c> and the keys of receipts.</summary>
    public static void MapSite(this WebApplication app)
    {
        var css = Path.Combine(AppContext.BaseDirectory, "site", "site.css");
        app.MapGet("/site.css", () => Results.File(css, "text/css; charset=utf-8", lastModified: File.GetLastWriteTimeUtc(css)));
        app.MapGet("/.well-known/jwks.json", (ReceiptSigner receipts, HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=300";
            return Results.Json(receipts.PublicKeys);
        });
        app.MapGet("/verify", (HttpContext http, SiteRenderer site) => site.PageAsync<VerifyPage>(http));
        app.MapPost("/verify", VerifyAsync);
        app.MapGet("/agencies", SearchAsync);
        app.MapGet("/agencies/{filingNumber}", DetailsAsync);
    }

    private static async Task<IResult> VerifyAsync(HttpContext http, CertificateDesk desk, SiteRenderer site)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (http.Request is not { HasFormContentType: true, ContentLength: <= MostBytes })
            return await site.PageAsync<VerifyPage>(http, StatusCodes.Status400BadRequest, (nameof(VerifyPage.Problem), "请用本页的表单查询。"));
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var number = form["number"].ToString();
        var question = new VerificationQuestion(number, form["holderName"], form["identityNumber"]);
        try
        {
            var answer = (await desk.AskAsync(Caller.Anonymous, ClientAddress.Of(http), [question], http.RequestAborted))[0];
            return await site.PageAsync<VerifyPage>(http, StatusCodes.Status200OK, (nameof(VerifyPage.Number), number), (nameof(VerifyPage.Answer), answer));
        }
        catch (QueryError refusal)
        {
            var (status, problem) = refusal.Code == "RATE_LIMITED"
                ? (StatusCodes.Status429TooManyRequests, "查询过于频繁，请一分钟后再试。Too many questions; try again in a minute.")
                : (StatusCodes.Status400BadRequest, "请填写持证人姓名或证件号码，且每项不超过 100 个字符。Give the holder's name or identity number.");
            return await site.PageAsync<VerifyPage>(http, status, (nameof(VerifyPage.Number), number), (nameof(VerifyPage.Problem), problem));
        }
    }

    private static Task<IResult> SearchAsync(HttpContext http, SiteQueries queries, SiteRenderer site) => AnswerAsync(http, site, async () =>
    {
        var question = AgencyQuestion.Of(http.Request.Query);
        var found = await queries.AskAsync<AgencySearch>(http, "agency-search", new() { ["where"] = question.Where, ["after"] = question.After });
        return await site.PageAsync<AgenciesPage>(http, StatusCodes.Status200OK, (nameof(AgenciesPage.Question), question), (nameof(AgenciesPage.Found), found));
    });

    private static Task<IResult> DetailsAsync(HttpContext http, string filingNumber, SiteQueries queries, SiteRenderer site) => AnswerAsync(http, site, async () =>
    {
        var found = await queries.AskAsync<AgencyDetails>(http, "agency-details", new() { ["filingNumber"] = filingNumber });
        return found.Agency is { } agency
            ? await site.PageAsync<AgencyPage>(http, StatusCodes.Status200OK, (nameof(AgencyPage.Agency), agency))
            : await MessageAsync(http, site, StatusCodes.Status404NotFound, "没有这家机构", "目录中没有这个备案号。No agency has this filing number.");
    });

    private static async Task<IResult> AnswerAsync(HttpContext http, SiteRenderer site, Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (HttpRefusal refusal) when (refusal.Status == StatusCodes.Status429TooManyRequests)
        {
            return await MessageAsync(http, site, refusal.Status, "访问过于频繁", "请稍后再试。Too many requests; try again later.");
        }
        catch (QueryError)
        {
            return await MessageAsync(http, site, StatusCodes.Status400BadRequest, "查询条件有误", "请返回目录重新查询。The address is not one that this page makes.");
        }
    }

    private static Task<IResult> MessageAsync(HttpContext http, SiteRenderer site, int status, string heading, string text) =>
        site.PageAsync<MessagePage>(http, status, (nameof(MessagePage.Heading), heading), (nameof(MessagePage.Text), text));
}
