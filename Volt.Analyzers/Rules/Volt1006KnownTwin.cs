using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>Blocking calls whose asynchronous twin takes other parameters, so that it is not found by signature.</summary>
internal sealed class Volt1006KnownTwin : TableRule
{
    public const string Id = "VOLT1006";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Use the asynchronous twin",
        "'{0}' blocks the thread; {1}",
        Category.Blocking,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The call has an asynchronous twin. Awaiting it lets other Volt tasks run in the meantime.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MemberTable Table { get; } = new(
        new("System.IO.TextWriter", "Write WriteLine Flush", "use 'await WriteAsync(...)', 'WriteLineAsync(...)' or 'FlushAsync()'", MemberFlags.InMemory),
        new("System.IO.TextReader", "Read ReadBlock ReadLine ReadToEnd", "use 'await ReadLineAsync(...)', 'ReadAsync(...)' or 'ReadToEndAsync(...)'", MemberFlags.InMemory),
        new("System.IO.FileStream", "Flush", "use 'await FlushAsync(...)'"),
        new("System.IO.Stream", "Read ReadExactly ReadAtLeast", "use 'await ReadAsync(...)'", MemberFlags.InMemory),
        new("System.IO.Stream", "Write", "use 'await WriteAsync(...)'", MemberFlags.InMemory),
        new("System.Xml.XmlWriter", "WriteElementString WriteAttributeString WriteStartElement WriteStartAttribute WriteEndAttribute", "use the method that ends in Async and await it", MemberFlags.InMemory),
        new("System.Xml.XmlReader", "ReadElementContentAs ReadElementContentAsObject ReadElementContentAsString", "use the method that ends in Async and await it", MemberFlags.InMemory),
        new("System.Xml.Linq.XDocument", "Load Save", "use 'await LoadAsync(...)' or 'SaveAsync(...)'", MemberFlags.InMemory),
        new("System.Xml.Linq.XElement", "Load Save", "use 'await LoadAsync(...)' or 'SaveAsync(...)'", MemberFlags.InMemory),
        new("System.Net.Sockets.Socket", "Send SendTo SendFile Receive ReceiveFrom ReceiveMessageFrom Accept Connect Disconnect", "use the method that ends in Async and await it"),
        new("System.Net.Sockets.TcpClient", "Connect", "use 'await ConnectAsync(...)'"),
        new("System.Net.Sockets.UdpClient", "Receive Send", "use 'await ReceiveAsync(...)' or 'SendAsync(...)'"),
        new("System.Net.Dns", "GetHostEntry GetHostAddresses GetHostByName GetHostByAddress Resolve", "use 'await Dns.GetHostEntryAsync(...)' or 'GetHostAddressesAsync(...)'"),
        new("System.Net.NetworkInformation.Ping", "Send", "use 'await SendPingAsync(...)'"),
        new("System.Net.Mail.SmtpClient", "Send", "use 'await SendMailAsync(...)'"),
        new("System.IO.Pipes.NamedPipeClientStream", "Connect", "use 'await ConnectAsync(...)'"),
        new("System.Net.Security.SslStream", "AuthenticateAsClient AuthenticateAsServer Renegotiate Shutdown", "use the method that ends in Async and await it"),
        new("System.Net.WebClient", "DownloadData DownloadFile DownloadString OpenRead OpenWrite UploadData UploadFile UploadString UploadValues", "use HttpClient and await it"),
        new("System.Net.WebRequest", "GetResponse GetRequestStream", "use HttpClient and await it"),
        new("System.Net.Http.HttpClient", "Send", "use 'await SendAsync(...)'"),
        new("System.Net.Http.HttpMessageInvoker", "Send", "use 'await SendAsync(...)'"),
        new("System.Net.HttpListener", "GetContext", "use 'await GetContextAsync()'"),
        new("System.Data.Common.DbCommand", "ExecuteReader ExecuteNonQuery ExecuteScalar Prepare", "use the method that ends in Async and await it"),
        new("System.Data.Common.DbConnection", "Open Close BeginTransaction ChangeDatabase GetSchema", "use the method that ends in Async and await it"),
        new("System.Data.Common.DbDataReader", "Read NextResult", "use 'await ReadAsync(...)' or 'NextResultAsync(...)'", MemberFlags.InMemory),
        new("System.Data.Common.DbTransaction", "Commit Rollback", "use the method that ends in Async and await it"),
        new("System.IO.Compression.ZipFile", "CreateFromDirectory ExtractToDirectory Open OpenRead", "use the method that ends in Async and await it", MemberFlags.InMemory),
        new("System.IO.Compression.ZipArchive", ".ctor", "use 'await ZipArchive.CreateAsync(...)'", MemberFlags.InMemory),
        new("System.Security.Cryptography.HashAlgorithm", "ComputeHash", "use 'await ComputeHashAsync(...)'", MemberFlags.InMemory | MemberFlags.Streams));
}
