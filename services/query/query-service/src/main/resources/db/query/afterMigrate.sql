select tables_beside();
