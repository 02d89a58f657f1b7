#nullable enable
#pragma warning disable CS0169, CS0414, CS0649, CS1998, CS4014, SYSLIB0014, SYSLIB0001
using System;
using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.IO.Pipes;
using System.Linq;
using System.Linq.Expressions;
using System.Net;
using System.Net.Http;
using System.Net.Mail;
using System.Net.NetworkInformation;
using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Volt;
using static Given;

/// <summary>Values for the cases, of unknown origin.</summary>
public static partial class Given
{
    public static int Count;
    public static List<int> Lots = [];
    public static bool Flag;
    public static string Name = "";
    public static object Gate = new();
    public static byte[] Bytes = new byte[16];
    public static Stream AnyStream => null!;
    public static FileStream AnyFile => null!;
    public static TextReader AnyReader => null!;
    public static TextWriter AnyWriter => null!;
    public static CancellationToken Token => default;
    public static Task Work() => Task.Delay(1);
    public static Task<int> Number() => Task.FromResult(Count);
    public static ValueTask Value() => default;
    public static ValueTask<int> ValueNumber() => default;
    public static IAsyncEnumerable<int> Numbers() => null!;
    public static void Use<T>(T o) { }
    [VoltTask] public static async VoltTask Step() { await VoltTask.Yield(); }
    [VoltTask] public static async VoltTask<int> Compute() { await VoltTask.Yield(); return 1; }
    public static VoltRuntime Runtime => null!;
}

public static class QueryExtensions
{
    public static Task<List<T>> ToListAsync<T>(this IQueryable<T> query, CancellationToken token = default) => null!;
    public static Task<T> FirstOrDefaultAsync<T>(this IQueryable<T> query, CancellationToken token = default) => null!;
}

public static class SyncExtensions
{
    public static T Sync<T>(this Task<T> task) => task.Result;
}
