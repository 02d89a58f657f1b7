using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>What throws on single-threaded WebAssembly.</summary>
internal sealed class Volt1301ThrowsInBrowser : TableRule
{
    public const string Id = "VOLT1301";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "This throws in the browser",
        "'{0}' throws PlatformNotSupportedException in the browser; {1}",
        Category.Platform,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Measured on .NET 10 for browser WebAssembly with one thread. Reported when the project targets the browser.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Taints => false;

    public override MemberTable Table { get; } = new(
        new("System.Threading.Thread", "Start UnsafeStart", "spawn a Volt task"),
        new("System.Threading.ThreadPool", "RegisterWaitForSingleObject UnsafeRegisterWaitForSingleObject", "await a task instead"),
        new("System.Console", "ReadLine ReadKey Read In CancelKeyPress", "the host has to do it"),
        new("System.Diagnostics.Process", "Start GetCurrentProcess GetProcesses GetProcessById GetProcessesByName", "the host has to do it"),
        new("System.IO.FileSystemWatcher", ".ctor", "the host has to do it"),
        new("System.Net.Http.HttpClient", "Send", "use 'await SendAsync(...)'"),
        new("System.Net.Http.HttpMessageInvoker", "Send", "use 'await SendAsync(...)'"),
        new("System.Net.WebClient", "DownloadData DownloadFile DownloadString OpenRead OpenWrite UploadData UploadFile UploadString UploadValues", "use HttpClient and await it"),
        new("System.Net.WebRequest", "GetResponse", "use HttpClient and await it"),
        new("System.Net.Sockets.Socket", ".ctor", "use a WebSocket"),
        new("System.Net.Sockets.TcpClient", ".ctor Connect ConnectAsync", "use a WebSocket"),
        new("System.Net.Sockets.UdpClient", ".ctor", "use a WebSocket"),
        new("System.Net.Sockets.TcpListener", ".ctor Start", "use a WebSocket"),
        new("System.Net.Dns", "GetHostEntry GetHostAddresses GetHostEntryAsync GetHostAddressesAsync GetHostName", "the host has to do it"),
        new("System.Net.NetworkInformation.Ping", ".ctor Send SendPingAsync SendAsync", "the host has to do it"),
        new("System.Net.NetworkInformation.NetworkInterface", "GetAllNetworkInterfaces GetIsNetworkAvailable", "the host has to do it"),
        new("System.Net.HttpListener", ".ctor Start", "the host has to do it"),
        new("System.IO.Pipes.NamedPipeServerStream", ".ctor", "the host has to do it"),
        new("System.IO.Pipes.NamedPipeClientStream", ".ctor", "the host has to do it"),
        new("System.Security.Cryptography.RSA", "Create", "use WebCrypto through JavaScript"),
        new("System.IO.Compression.BrotliStream", ".ctor", "use GZipStream or the browser's own decoding"),
        new("System.Net.Mail.SmtpClient", ".ctor Send SendMailAsync", "the host has to do it"),
        new("Volt.VoltRuntime", "Run", "use 'await RunAsync()'"));

    /// <summary>What a synchronous wait means in the browser, in addition to what it means anywhere.</summary>
    public static BlockingUse? Of(BlockingUse use) =>
        use.Descriptor == Volt1001SynchronousWait.Rule ? use with { Descriptor = Rule } : null;
}
