using Volt.Browser.Tests;

return await TestRunner.RunAll(args);
