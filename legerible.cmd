@echo off
rem Starts the launcher of Legerible; builds what is not built first. What is older than its sources is
rem built again by the commands that start something long; the others may have to do with a library
rem that runs from these jars.
setlocal
set "HOME_FOLDER=%~dp0"
set "HOME_FOLDER=%HOME_FOLDER:~0,-1%"
set "STAMP=%HOME_FOLDER%\target\built"
set "LOG=%HOME_FOLDER%\target\build.log"

where java >nul 2>nul || (echo Legerible needs Java 17 or newer, and there is no java. 1>&2 & exit /b 1)
for /f tokens^=2^ delims^=^" %%v in ('java -version 2^>^&1 ^| findstr /c:"version"') do set "VERSION=%%v"
for /f "delims=." %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (echo Legerible needs Java 17 or newer, and java is %VERSION%. 1>&2 & exit /b 1)

set STALE=1
if exist "%STAMP%" (
  powershell -NoProfile -Command "$s=(Get-Item '%STAMP%').LastWriteTime; if (Get-ChildItem '%HOME_FOLDER%' -Recurse -File | Where-Object { ($_.FullName -match '\\src\\main\\' -or $_.Name -eq 'pom.xml') -and $_.FullName -notmatch '\\target\\' -and $_.LastWriteTime -gt $s } | Select-Object -First 1) { exit 1 }"
  if not errorlevel 1 set STALE=0
)
if %STALE%==1 if exist "%STAMP%" if /i not "%~1"=="up" if /i not "%~1"=="bench" if /i not "%~1"=="evaluate" (
  echo The sources are newer than the build that runs now. 'up', 'bench' and 'evaluate' build anew; any command does once target\built is deleted. 1>&2
  set STALE=0
)
if %STALE%==1 (
  where mvn >nul 2>nul || (echo Legerible is built with Maven 3.8.7 or newer, and there is no mvn. 1>&2 & exit /b 1)
  if not exist "%HOME_FOLDER%\target" mkdir "%HOME_FOLDER%\target"
  echo Building Legerible; the first time takes some minutes. Log: %LOG%
  if exist "%STAMP%" del "%STAMP%"
  pushd "%HOME_FOLDER%"
  for /d %%d in (*) do if exist "%%d\target\lib" rd /s /q "%%d\target\lib"
  for /d %%d in (local-stack\*) do if exist "%%d\target\lib" rd /s /q "%%d\target\lib"
  call mvn -B package -DskipTests -Dspotless.check.skip=true -pl !end-to-end > "%LOG%" 2>&1 || (popd & echo The build failed; the log is %LOG% 1>&2 & exit /b 1)
  popd
  type nul > "%STAMP%"
)

java -Xmx64m -XX:+UseSerialGC "-Dlegerible.home=%HOME_FOLDER%" -cp "%HOME_FOLDER%\local-stack\launcher\target\launcher.jar;%HOME_FOLDER%\local-stack\launcher\target\lib\*" com.legerible.localstack.launcher.LegeribleLauncher %*
exit /b %ERRORLEVEL%
