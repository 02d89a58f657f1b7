using Volt.Size;

Console.WriteLine(await App.Run());
