using System.Buffers.Text;
using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SkillGraph.Workers;

namespace SkillGraph.Benchmarks.Bare;

/// <summary>The answers of each shape, byte for byte those of the hub.</summary>
internal sealed class BareAnswers(BareStore store)
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public async Task PointAsync(HttpContext http, string number)
    {
        var (connection, row) = await store.ReadAsync(BareSql.Point, number);
        await using var _ = connection;
        await row.ReadAsync();
        await WriteAsync(http, json =>
        {
            json.WriteStartObject("certificate");
            json.WriteString("number", row.GetString(0));
            json.WriteString("issuedOn", Day(row, 1));
            json.WriteString("kind", row.GetString(2));
            json.WriteString("route", row.GetString(3));
            json.WriteStartObject("worker");
            json.WriteString("id", GlobalId("Worker", row.GetInt64(4)));
            json.WriteString("name", NameMask.Of(row.GetString(5)));
            json.WriteNumber("birthYear", row.GetInt32(6));
            json.WriteEndObject();
            json.WriteStartObject("agency");
            json.WriteString("id", GlobalId("Agency", row.GetInt64(7)));
            json.WriteString("filingNumber", row.GetString(8));
            json.WriteString("name", row.GetString(9));
            json.WriteString("category", row.GetString(10));
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    public async Task PageAsync(HttpContext http, string region, int level)
    {
        var (connection, row) = await store.ReadAsync(BareSql.Page, region, level);
        await using var _ = connection;
        await WriteNodesAsync(http, "certificates", json =>
        {
            while (row.Read())
                WriteCertificate(json, row);
        });
    }

    public async Task AgenciesAsync(HttpContext http, string region)
    {
        var agencies = new List<(long Id, string FilingNumber, string Name)>();
        var (connection, row) = await store.ReadAsync(BareSql.Agencies, region);
        await using (connection)
        {
            while (await row.ReadAsync())
                agencies.Add((row.GetInt64(0), row.GetString(1), row.GetString(2)));
        }
        var newest = await NewestAsync([.. agencies.Select(agency => agency.Id)]);
        await WriteNodesAsync(http, "agencies", json =>
        {
            foreach (var (id, filingNumber, name) in agencies)
            {
                json.WriteStartObject();
                json.WriteString("filingNumber", filingNumber);
                json.WriteString("name", name);
                json.WriteStartObject("certificates");
                json.WriteStartArray("nodes");
                foreach (var (number, issuedOn) in newest[id])
                {
                    json.WriteStartObject();
                    json.WriteString("number", number);
                    json.WriteString("issuedOn", issuedOn);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndObject();
            }
        });
    }

    private async Task<ILookup<long, (string Number, string IssuedOn)>> NewestAsync(long[] agencies)
    {
        var (connection, row) = await store.ReadAsync(store.NewestOfAgencies, store.List(agencies));
        await using var _ = connection;
        var found = new List<(long Agency, string Number, string IssuedOn)>();
        while (await row.ReadAsync())
            found.Add((row.GetInt64(0), row.GetString(1), Day(row, 2)));
        return found.ToLookup(certificate => certificate.Agency, certificate => (certificate.Number, certificate.IssuedOn));
    }

    private static void WriteCertificate(Utf8JsonWriter json, DbDataReader row)
    {
        json.WriteStartObject();
        json.WriteString("number", row.GetString(0));
        json.WriteString("issuedOn", Day(row, 1));
        json.WriteStartObject("worker");
        json.WriteString("id", GlobalId("Worker", row.GetInt64(2)));
        json.WriteString("name", NameMask.Of(row.GetString(3)));
        json.WriteEndObject();
        json.WriteStartObject("agency");
        json.WriteString("filingNumber", row.GetString(4));
        json.WriteString("name", row.GetString(5));
        json.WriteEndObject();
        json.WriteStartObject("occupation");
        json.WriteString("code", row.GetString(6));
        json.WriteString("name", row.GetString(7));
        json.WriteEndObject();
        json.WriteStartObject("level");
        json.WriteNumber("rank", row.GetInt32(8));
        json.WriteString("name", row.GetString(9));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Task WriteNodesAsync(HttpContext http, string field, Action<Utf8JsonWriter> write) => WriteAsync(http, json =>
    {
        json.WriteStartObject(field);
        json.WriteStartArray("nodes");
        write(json);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static async Task WriteAsync(HttpContext http, Action<Utf8JsonWriter> write)
    {
        http.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        using (var json = new Utf8JsonWriter(http.Response.BodyWriter, _options))
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            write(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        await http.Response.BodyWriter.FlushAsync();
    }

    private static string Day(DbDataReader row, int column) =>
        row.GetFieldValue<DateOnly>(column).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string GlobalId(string type, long key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type}:{key}")));
}
