#include "app/entry/EntryPage.h"
