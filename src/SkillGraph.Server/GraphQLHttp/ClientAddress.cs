using System.Net;
using System.Net.Sockets;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>What tells callers apart who have shown no key.</summary>
internal static class ClientAddress
{
    private const int Ipv6Prefix = 64;

    /// <summary>The address that a request comes from; of IPv6 the network, since one client has all of its addresses.</summary>
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => $"{new IPAddress([.. address.GetAddressBytes()[..(Ipv6Prefix / 8)], .. new byte[8]])}/{Ipv6Prefix}",
        var address => address.ToString(),
    };
}
