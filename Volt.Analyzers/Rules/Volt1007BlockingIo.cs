using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>Blocking input and output that has no asynchronous twin.</summary>
internal sealed class Volt1007BlockingIo : TableRule
{
    public const string Id = "VOLT1007";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Do not do blocking I/O",
        "'{0}' blocks the thread on input or output; {1}",
        Category.Blocking,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The call reads, writes or waits for a device and has no asynchronous twin: every Volt task stands still for that time.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MemberTable Table { get; } = new(
        new("System.Console", "Read ReadKey ReadLine", "read the input on the host's side and hand it over in a channel"),
        new("System.IO.Stream", "ReadByte WriteByte", "read or write a buffer with 'await ReadAsync' or 'WriteAsync'", MemberFlags.InMemory),
        new("System.IO.MemoryStream", "WriteTo", "use 'await CopyToAsync(...)'", MemberFlags.InMemory),
        new("System.IO.RandomAccess", "FlushToDisk", "let the system write it back"),
        new("System.IO.BinaryReader", "*", "read a buffer with 'await ReadExactlyAsync' and decode it in memory", MemberFlags.InMemory),
        new("System.IO.BinaryWriter", "*", "encode in memory and 'await WriteAsync' the buffer", MemberFlags.InMemory),
        new("System.IO.StreamReader", "EndOfStream", "'await ReadLineAsync()' until it returns null", MemberFlags.InMemory),
        new("System.IO.TextReader", "Peek", "'await ReadAsync' into a buffer", MemberFlags.InMemory),
        new("System.IO.File", "Copy Move Delete Replace Encrypt Decrypt", "copy with awaited streams, or let the host do it"),
        new("System.IO.File", "SetAttributes SetCreationTime SetCreationTimeUtc SetLastAccessTime SetLastAccessTimeUtc SetLastWriteTime SetLastWriteTimeUtc SetUnixFileMode CreateSymbolicLink ResolveLinkTarget", "let the host do it"),
        new("System.IO.FileStream", "SetLength Lock Unlock", "do it before the tasks run"),
        new("System.IO.Path", "GetTempFileName", "combine GetTempPath and GetRandomFileName"),
        new("System.IO.FileInfo", "CopyTo MoveTo Delete Replace Encrypt Decrypt", "copy with awaited streams, or let the host do it"),
        new("System.IO.FileSystemInfo", "Delete Refresh CreateAsSymbolicLink ResolveLinkTarget", "let the host do it"),
        new("System.IO.Directory", "CreateDirectory CreateTempSubdirectory Delete Move GetFiles GetDirectories GetFileSystemEntries EnumerateFiles EnumerateDirectories EnumerateFileSystemEntries SetCreationTime SetCreationTimeUtc SetLastAccessTime SetLastAccessTimeUtc SetLastWriteTime SetLastWriteTimeUtc CreateSymbolicLink ResolveLinkTarget", "let the host do it, or do it before the tasks run"),
        new("System.IO.DirectoryInfo", "Create CreateSubdirectory Delete MoveTo GetFiles GetDirectories GetFileSystemInfos EnumerateFiles EnumerateDirectories EnumerateFileSystemInfos", "let the host do it, or do it before the tasks run"),
        new("System.IO.DriveInfo", "GetDrives", "ask before the tasks run"),
        new("System.Net.Sockets.Socket", "Poll Select", "await the operation itself", MemberFlags.ZeroTimeout),
        new("System.Net.Sockets.Socket", "Close", "use 'await DisconnectAsync(...)' and Dispose", MemberFlags.ZeroTimeout | MemberFlags.WithArguments),
        new("System.Net.Sockets.UdpClient", "Connect", "send with an end point", MemberFlags.WithHost),
        new("System.Net.Sockets.TcpClient", ".ctor", "create it without arguments and 'await ConnectAsync(...)'", MemberFlags.WithHost),
        new("System.Net.Sockets.UdpClient", ".ctor", "create it without arguments and send with an end point", MemberFlags.WithHost),
        new("System.Data.IDbCommand", "ExecuteReader ExecuteNonQuery ExecuteScalar Prepare", "use DbCommand and its methods that end in Async"),
        new("System.Data.IDbConnection", "Open Close BeginTransaction ChangeDatabase", "use DbConnection and its methods that end in Async"),
        new("System.Data.IDataReader", "Read NextResult Close", "use DbDataReader and its methods that end in Async"),
        new("System.Data.IDbTransaction", "Commit Rollback", "use DbTransaction and its methods that end in Async"),
        new("System.Data.IDataAdapter", "Fill Update FillSchema", "read with DbDataReader.ReadAsync"),
        new("System.Data.Common.DataAdapter", "Fill Update FillSchema", "read with DbDataReader.ReadAsync"),
        new("System.Data.Common.DbDataAdapter", "Fill Update FillSchema", "read with DbDataReader.ReadAsync"),
        new("System.Data.DataTable", "Load ReadXml WriteXml", "read with DbDataReader.ReadAsync", MemberFlags.InMemory),
        new("System.Data.DataSet", "Load ReadXml WriteXml", "read with DbDataReader.ReadAsync", MemberFlags.InMemory),
        new("System.Xml.XmlDocument", "Load Save", "load with 'await XDocument.LoadAsync'", MemberFlags.InMemory),
        new("System.Xml.XmlReader", "ReadToFollowing ReadToDescendant ReadToNextSibling", "'await ReadAsync()' until the reader stands there", MemberFlags.InMemory),
        new("System.Xml.Xsl.XslCompiledTransform", "Load Transform", "read the text with an await and transform it in memory", MemberFlags.PathArgument),
        new("System.IO.Enumeration.FileSystemEnumerable`1", ".ctor", "let the host do it, or do it before the tasks run"),
        new("System.Xml.XPath.XPathDocument", ".ctor", "read the text with an await and parse it in memory", MemberFlags.InMemory),
        new("System.Xml.Serialization.XmlSerializer", "Serialize Deserialize", "serialise in memory and await the copy", MemberFlags.InMemory),
        new("System.Runtime.Serialization.XmlObjectSerializer", "ReadObject WriteObject", "serialise in memory and await the copy", MemberFlags.InMemory),
        new("System.Runtime.Serialization.DataContractSerializer", "ReadObject WriteObject", "serialise in memory and await the copy", MemberFlags.InMemory),
        new("System.IO.Compression.ZipArchiveEntry", "ExtractToFile", "open the entry and await the copy", MemberFlags.InMemory),
        new("System.Net.Mail.Attachment", ".ctor", "load the content with an await", MemberFlags.InMemory | MemberFlags.PathArgument),
        new("System.Reflection.Assembly", "LoadFrom LoadFile UnsafeLoadFrom", "load it before the tasks run"),
        new("System.Reflection.Assembly", "Load", "load it before the tasks run", MemberFlags.PathArgument),
        new("System.Runtime.Loader.AssemblyLoadContext", "LoadFromAssemblyPath LoadFromNativeImagePath", "load it before the tasks run"),
        new("System.Runtime.InteropServices.NativeLibrary", "Load", "load it before the tasks run"),
        new("System.Xml.XmlReader", "Create", "open the stream yourself, set XmlReaderSettings.Async and await ReadAsync", MemberFlags.PathArgument),
        new("System.Diagnostics.Process", "GetProcesses GetProcessesByName", "ask before the tasks run"),
        new("System.Net.NetworkInformation.NetworkInterface", "GetAllNetworkInterfaces", "ask before the tasks run"),
        new("System.Security.Cryptography.X509Certificates.X509Chain", "Build", "it may download certificates and revocation lists; check the chain before the tasks run"),
        new("System.Security.Cryptography.X509Certificates.X509Certificate2", "Verify", "it may download certificates and revocation lists; check the chain before the tasks run"),
        new("System.Security.Cryptography.X509Certificates.X509Certificate", ".ctor", "read the file with an await and load the bytes", MemberFlags.PathArgument),
        new("System.Security.Cryptography.X509Certificates.X509Certificate2", ".ctor", "read the file with an await and load the bytes", MemberFlags.PathArgument),
        new("System.Security.Cryptography.X509Certificates.X509CertificateLoader", "LoadCertificateFromFile LoadPkcs12FromFile LoadPkcs12CollectionFromFile", "read the file with an await and load the bytes"),
        new("System.IO.MemoryMappedFiles.MemoryMappedViewAccessor", "Flush", "let the system write it back"));
}
